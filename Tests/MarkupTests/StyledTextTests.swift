import Markup
import Testing

@Suite struct StyledTextTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("a\u{1B}[2Jb", "a^[[2Jb"),
    ("CORRECT\rwrong", "CORRECT^Mwrong"),
    ("two\nlines", "two^Jlines"),
    ("a\tb", "a b"),
    ("\u{7F}", "^?"),
    ("\u{9B}31m", "\\u{9b}31m"),
    ("abc\u{202E}def", "abc\\u{202e}def"),
    ("zero\u{200B}width", "zero\\u{200b}width"),
    ("λ ‖w‖²", "λ ‖w‖²"),
    ("Ê", "Ê"),
    ("e\u{301}\u{301}\u{301}\u{301}\u{301}", "e\u{301}\u{301}\u{301}"),
  ])
  func makesWhatCouldActOnATerminalVisible(raw: String, shown: String) {
    #expect(StyledText(raw).plain == shown)
  }

  @Test func noControlSurvivesAnyWayIn() {
    for value in UInt32(0)...0x9F where !(0x20..<0x7F).contains(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let raw = "x\(Character(scalar))y"
      var appended = StyledText()
      appended.append(raw, .strong)
      let interpolated: StyledText = "\(raw) and \(raw, .code)"
      for text in [StyledText(raw), appended, interpolated] {
        #expect(text.plain.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
        #expect(text.plain.unicodeScalars.allSatisfy { !(0x80..<0xA0).contains($0.value) })
      }
    }
  }

  @Test func neighboursInOneStyleAreOneRun() {
    var text = StyledText("a", .code)
    text.append("b", .code)
    text.append("c")
    #expect(text.runs.map(\.text) == ["ab", "c"])
    #expect(text.runs.map(\.style) == [.code, []])
  }

  @Test func interpolationKeepsStyles() {
    let name = StyledText("gradient", .code)
    let text: StyledText = "the \(name) is \(2, .strong)"
    #expect(text.plain == "the gradient is 2")
    #expect(text.runs.map(\.style) == [[], .code, [], .strong])
  }

  @Test(arguments: [
    ("abc", 3), ("λ = 1/σ²", 8), ("Ê[ã]", 4), ("w\u{302}", 1), ("日本", 4), ("", 0), ("⣿─", 2),
    ("👍", 2), ("⊙‖∑", 3),
  ])
  func widthCountsColumns(text: String, columns: Int) {
    #expect(text.displayWidth == columns)
    #expect(StyledText(text).displayWidth == columns)
  }

  @Test func aLookAtTheBytesAgreesWithTheTables() {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value), let columns = String(scalar).plainColumns else {
        continue
      }
      let text = String(scalar)
      #expect(columns == 1 && Character(scalar).displayWidth == 1, "\(value)")
      // Behind a letter of two columns, which no such look can pass, it is still the same.
      #expect(("漢" + text).sanitized == "漢" + text, "\(value)")
      #expect(("漢" + text).displayWidth == 3, "\(value)")
    }
    #expect("●⠤→ λ = 0.5 │▇".plainColumns == 14)
    for text in ["\u{1B}[2J", "v\u{302}", "漢", "a\u{200B}", "\u{25FD}", "\u{85}"] {
      #expect(text.plainColumns == nil)
    }
  }
}
