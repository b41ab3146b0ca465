import Markup
import Testing

@Suite struct LayoutTests {
  private func page(_ blocks: [Block], width: Int, linear: Bool = false) -> [String] {
    Layout(width: width, isLinear: linear).lines(of: blocks).map(\.plain)
  }

  @Test func wrapsAtSpaces() {
    let lines = page([.paragraph("The penalty pulls every weight towards zero.")], width: 20)
    #expect(lines == ["The penalty pulls", "every weight towards", "zero."])
  }

  @Test func cutsAWordThatNoLineCanHold() {
    let lines = page([.paragraph("see abcdefghijklmnopqrstuvwxyz0123 end")], width: 20)
    #expect(lines == ["see", "abcdefghijklmnopqrst", "uvwxyz0123 end"])
  }

  /// Each line takes its characters and no look at the rest.
  @Test func cutsAWordOfAnyLengthInOnePass() {
    let half = String(repeating: "0123456789", count: 10_000)
    let wide = String(repeating: "日本", count: 1_001)
    let lines = Layout(width: 83).wrap(StyledText(half) + StyledText(half, .code))
    #expect(lines.count == (200_000 + 82) / 83)
    #expect(lines.dropLast().allSatisfy { $0.displayWidth == 83 })
    #expect(lines.map(\.plain).joined() == half + half)
    #expect(lines[0].runs.map(\.style) == [[]] && lines.last?.runs.map(\.style) == [.code])
    let wideLines = Layout(width: 83).wrap(StyledText(wide))
    #expect(wideLines.count == 49 && wideLines[0].displayWidth == 82)
    #expect(wideLines.map(\.plain).joined() == wide)
  }

  @Test func aShortFormulaStaysOnOneLine() {
    let text: StyledText = "with a strength of \("λ = 1/σ²", .math), which"
    #expect(
      Layout(width: 30).wrap(text).map(\.plain) == ["with a strength of λ = 1/σ²,", "which"])
    #expect(
      Layout(width: 24).wrap(text).map(\.plain) == ["with a strength of", "λ = 1/σ², which"])
  }

  @Test func aPercentSignStaysWithItsNumber() {
    #expect(
      page([.paragraph("The network is right in 29 % of the cases")], width: 27)
        == ["The network is right in", "29 % of the cases"])
    #expect(page([.paragraph("what a lone % means")], width: 20) == ["what a lone % means"])
  }

  @Test func aStyleReachesAcrossItsSpaces() {
    let line = Layout(width: 40).wrap(StyledText("read this twice", .strong))
    #expect(line.map(\.runs.count) == [1])
  }

  @Test func noLineIsWiderThanThePage() {
    var generator = SeededGenerator(seed: 7)
    let alphabet = Array("ab λ²w w\u{302}日  ")
    for round in 0..<300 {
      let length = Int.random(in: 0...120, using: &generator)
      let text = String((0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "a" })
      let width = Int.random(in: 20...60, using: &generator)
      for line in Layout(width: width).wrap(StyledText(text)) {
        #expect(line.displayWidth <= width, "seed 7, round \(round), width \(width): \(text)")
      }
    }
  }

  @Test func wrappingLosesNoWord() {
    let text = "one two three four five six seven eight nine ten eleven twelve"
    let lines = Layout(width: 20).wrap(StyledText(text)).map(\.plain)
    #expect(lines.joined(separator: " ") == text)
  }

  @Test func listsHangTheirIndent() {
    let items: [[Block]] = [
      [.paragraph("weight decay shrinks weights")], [.paragraph("dropout masks units")],
    ]
    #expect(
      page([.list(.bullets, items: items)], width: 20) == [
        "• weight decay", "  shrinks weights", "• dropout masks", "  units",
      ])
    #expect(
      page([.list(.numbers(from: 9), items: items)], width: 40).last == "10. dropout masks units")
    #expect(
      page([.list(.letters, items: items)], width: 20) == [
        "a) weight decay", "   shrinks weights", "b) dropout masks", "   units",
      ])
  }

  @Test func tablesAlignTheirColumns() {
    let table = Block.table(
      header: ["rate", "gap"], alignments: [.left, .right],
      rows: [["0.1", "16.5"], ["0.3", "1.1"]])
    #expect(
      page([table], width: 40) == ["rate   gap", "────  ────", "0.1   16.5", "0.3    1.1"])
  }

  @Test func aTableThatDoesNotFitBecomesAList() {
    let table = Block.table(
      header: ["method", "effect"], alignments: [],
      rows: [["weight decay", "shrinks every weight"]])
    #expect(
      page([table], width: 24) == [
        "• method: weight decay;", "  effect: shrinks every", "  weight",
      ])
    #expect(page([table], width: 200, linear: true).first?.hasPrefix("• method:") == true)
  }

  @Test func aTableThatIsTooWideWrapsItsCells() {
    let table = Block.table(
      header: ["method", "what it does"], alignments: [],
      rows: [["weight decay", "shrinks every weight by the same fraction"], ["dropout", "masks"]])
    #expect(
      page([table], width: 40) == [
        "method        what it does",
        "────────────  ──────────────────────────",
        "weight decay  shrinks every weight by",
        "              the same fraction",
        "dropout       masks",
      ])
    // Where only cut words would fit, it is a list.
    let wide = Block.table(
      header: ["a"], alignments: [], rows: [[StyledText(String(repeating: "x", count: 50))]])
    #expect(page([wide], width: 40).first == "• a:")
  }

  @Test func noLineOfATableIsWiderThanThePage() {
    var generator = SeededGenerator(seed: 11)
    let words = ["a", "weight", "λ = 1/σ²", "regularization", "0.25", "日本", "of"]
    func cell() -> StyledText {
      let count = Int.random(in: 0...9, using: &generator)
      return (0..<count).map { _ in
        StyledText(
          words.randomElement(using: &generator) ?? "", Bool.random(using: &generator) ? .math : [])
      }.joined(separator: " ")
    }
    for round in 0..<200 {
      let columns = Int.random(in: 1...5, using: &generator)
      let rows = (0..<3).map { _ in (0..<columns).map { _ in cell() } }
      let width = Int.random(in: 20...90, using: &generator)
      let table = Block.table(
        header: (0..<columns).map { _ in cell() }, alignments: [.right], rows: rows)
      for line in Layout(width: width).lines(of: [table]) {
        #expect(line.displayWidth <= width, "seed 11, round \(round), width \(width)")
      }
    }
  }

  @Test func aListWithinAnItemFollowsItsWords() {
    let inner = Block.list(.bullets, items: [[.paragraph("nested")], [.paragraph("more")]])
    let list = Block.list(
      .numbers(from: 1), items: [[.paragraph("one")], [.paragraph("two"), inner]])
    #expect(page([list], width: 40) == ["1. one", "2. two", "   • nested", "   • more"])
    let loose = Block.list(
      .bullets, items: [[.paragraph("one"), .paragraph("and on")], [.paragraph("two")]])
    #expect(page([loose], width: 40) == ["• one", "", "  and on", "", "• two"])
  }

  @Test func aProgramHasItsLinesNumbered() {
    let code = Block.code(
      language: "python",
      lines: ["def decay(w, eta, lam):", "", "    return (1 - eta * lam) * w  # a share of it"])
    #expect(
      page([code], width: 80) == [
        "  1  def decay(w, eta, lam):", "  2  ",
        "  3      return (1 - eta * lam) * w  # a share of it",
      ])
    #expect(
      page([code], width: 40).suffix(2) == [
        "  3      return (1 - eta * lam) * w  # a", "          share of it",
      ])
    #expect(page([code], width: 80, linear: true).first == "  def decay(w, eta, lam):")
    let typed = Block.code(language: nil, lines: [":calc 1/0.25", ":calc 2"])
    #expect(page([typed], width: 80) == ["  :calc 1/0.25", "  :calc 2"])
  }

  @Test func aTableWithoutAHeaderIsItsRows() {
    let table = Block.table(
      header: ["", ""], alignments: [], rows: [[":hint", "one hint."], [":skip", "goes on."]])
    #expect(page([table], width: 40) == [":hint  one hint.", ":skip  goes on."])
    #expect(page([table], width: 40, linear: true) == ["• :hint: one hint.", "• :skip: goes on."])
  }

  @Test func quotesAreMarkedOnEveryLine() {
    let quote = Block.quote([.paragraph("all weights shrink at the same rate")])
    #expect(page([quote], width: 24) == ["│ all weights shrink at", "│ the same rate"])
  }

  @Test func asciiPagesHaveNoOtherCharacters() {
    let blocks: [Block] = [
      .rule, .quote([.paragraph("q")]), .list(.bullets, items: [[.paragraph("i")]]),
      .table(header: ["a"], alignments: [], rows: [["b"]]),
    ]
    let lines = Layout(width: 20, repertoire: .ascii).lines(of: blocks)
    #expect(lines.allSatisfy { $0.plain.utf8.allSatisfy { $0 < 0x80 } })
  }
}

/// SplitMix64, so that a failing round can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
