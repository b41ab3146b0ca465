import Markup
import Testing

@testable import Terminal

@Suite struct ScreenRowTests {
  private func changes(
    from old: StyledText, to new: StyledText, columns: Int = 40, usesColor: Bool = true
  ) -> String {
    var output = ""
    ScreenRow(new, columns: columns).changes(
      from: ScreenRow(old, columns: columns), row: 3, usesColor: usesColor, into: &output)
    return output
  }

  @Test func theSameRowWritesNothing() {
    #expect(changes(from: "loss 0.25", to: "loss 0.25") == "")
    #expect(changes(from: "loss   ", to: "loss") == "")
  }

  @Test func oneCellThatChangedIsWrittenAlone() {
    #expect(changes(from: "loss 0.25", to: "loss 0.35") == "\u{1B}[3;8H3")
  }

  @Test func cellsApartAreWrittenApart() {
    let text = changes(from: "a----------b", to: "x----------y")
    #expect(text == "\u{1B}[3;1Hx\u{1B}[3;12Hy")
  }

  @Test func cellsNearEachOtherAreWrittenTogether() {
    #expect(changes(from: "a--b", to: "x--y") == "\u{1B}[3;1Hx--y")
  }

  @Test func whatIsGoneIsErased() {
    #expect(changes(from: "loss 0.25", to: "loss") == "\u{1B}[3;5H\u{1B}[K")
    #expect(changes(from: "ab", to: "") == "\u{1B}[3;1H\u{1B}[K")
    #expect(changes(from: "abcd", to: "xb") == "\u{1B}[3;1Hx\u{1B}[3;3H\u{1B}[K")
  }

  @Test func aWideCharacterIsWrittenWhole() {
    #expect(changes(from: "漢字", to: "漢語") == "\u{1B}[3;3H語")
    #expect(changes(from: "abcd", to: "漢cd") == "\u{1B}[3;1H漢")
    #expect(changes(from: "漢cd", to: "abcd") == "\u{1B}[3;1Hab")
    #expect(changes(from: "", to: "漢字", columns: 3) == "\u{1B}[3;1H漢")
  }

  @Test func aStyleThatChangedIsWritten() {
    let muted = StyledText("x", .muted)
    #expect(changes(from: "x", to: muted) == "\u{1B}[3;1H\u{1B}[2mx\u{1B}[0m")
    #expect(changes(from: "y", to: muted, usesColor: false) == "\u{1B}[3;1Hx")
  }

  @Test func writingTheChangesGivesTheNewRow() {
    let pieces = ["a", "b", " ", "漢", "λ", "⣿", "    "]
    for seed in 0..<500 {
      var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
      func draw(_ count: UInt64) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % count)
      }
      func row() -> StyledText {
        var text = StyledText()
        for _ in 0..<draw(14) { text.append(pieces[draw(7)], .series(draw(3))) }
        return text
      }
      let (old, new) = (row(), row())
      var screen = RowEmulator(StyledText(old.plain))
      screen.write(changes(from: old, to: new, columns: 20))
      var expected = RowEmulator(StyledText())
      expected.write("\u{1B}[3;1H" + ScreenRow(new, columns: 20).cells.compactMap(\.text))
      #expect(
        screen.text == expected.text,
        "seed \(seed): \(old.plain.debugDescription) to \(new.plain.debugDescription)")
    }
  }
}

/// One row of a terminal, for the sequences that rows are written with.
private struct RowEmulator {
  private var cells: [Character?] = Array(repeating: " ", count: 60)
  private var cursor = 0

  init(_ text: StyledText) {
    for cell in ScreenRow(text, columns: 20).cells {
      cells[cursor] = cell.text
      cursor += 1
    }
  }

  /// Text up to the last letter; half a wide character shows as a question mark.
  var text: String {
    var result = ""
    var isBehindWide = false
    for cell in cells {
      if let cell {
        result += isBehindWide ? "?" : ""
        result.append(cell)
        isBehindWide = cell.displayWidth == 2
      } else {
        if !isBehindWide { result += "?" }
        isBehindWide = false
      }
    }
    while result.last == " " { result.removeLast() }
    return result
  }

  mutating func write(_ output: String) {
    var rest = Substring(output)
    while let first = rest.first {
      if rest.hasPrefix("\u{1B}[") {
        let end = rest.dropFirst(2).firstIndex(where: \.isLetter) ?? rest.endIndex
        let body = rest[rest.index(rest.startIndex, offsetBy: 2)..<end]
        if rest[end] == "H" { cursor = (Int(body.split(separator: ";").last ?? "") ?? 1) - 1 }
        if rest[end] == "K" { for column in cursor..<60 { cells[column] = " " } }
        rest = rest[rest.index(after: end)...]
      } else {
        cells[cursor] = first
        if first.displayWidth == 2 { cells[cursor + 1] = nil }
        cursor += first.displayWidth
        rest.removeFirst()
      }
    }
  }
}
