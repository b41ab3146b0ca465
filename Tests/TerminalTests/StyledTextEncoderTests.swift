import Markup
import Testing

@testable import Terminal

@Suite struct StyledTextEncoderTests {
  private static let everyStyle: [TextStyle] = (0...9).map { TextStyle(rawValue: 1 << $0) }

  @Test func withoutColourOnlyTheTextIsWritten() {
    let encoder = StyledTextEncoder(usesColor: false)
    for style in Self.everyStyle { #expect(encoder.encode(StyledText("λ", style)) == "λ") }
  }

  @Test func everySequenceOpenedIsClosed() {
    let encoder = StyledTextEncoder(usesColor: true)
    for bits in UInt16(0)..<1_024 {
      let encoded = encoder.encode(StyledText("a", TextStyle(rawValue: bits)) + "b")
      let isStyled = encoded.contains("\u{1B}")
      #expect(!isStyled || encoded.hasSuffix("a\u{1B}[0mb"), "style \(bits): \(encoded)")
      #expect(encoded.wholeMatch(of: /(\u{1B}\[[0-9;]+m)?a(\u{1B}\[0m)?b/) != nil, "style \(bits)")
    }
  }

  @Test func onlyThe16ColoursOfTheThemeAreUsed() {
    let allowed = Set(["1", "2", "4"] + (30...37).map(String.init) + (90...97).map(String.init))
    for bits in UInt16(0)..<1_024 {
      let codes = StyledTextEncoder.codes(for: TextStyle(rawValue: bits)).split(separator: ";")
      #expect(codes.allSatisfy { allowed.contains(String($0)) })
      #expect(codes.filter { $0.count > 1 }.count <= 1, "two colours at once in \(bits)")
    }
  }

  @Test func rightWrongAndDoubtfulLookDifferent() {
    let looks = [TextStyle.correct, .incorrect, .caution, []].map(StyledTextEncoder.codes)
    #expect(Set(looks).count == 4)
  }

  @Test func aPromptMarksWhatTakesNoColumns() {
    let prompt = StyledText("answer", .accent) + "> "
    #expect(
      StyledTextEncoder(usesColor: true).encodePrompt(prompt)
        == "\u{1}\u{1B}[1;36m\u{2}answer\u{1}\u{1B}[0m\u{2}> ")
    #expect(StyledTextEncoder(usesColor: false).encodePrompt(prompt) == "answer> ")
  }

  @Test func textCanNotForgeASequence() {
    let forged = StyledText("\u{1B}]0;title\u{7}\u{9B}31m\rCORRECT")
    for usesColor in [true, false] {
      let encoded = StyledTextEncoder(usesColor: usesColor).encode(forged)
      #expect(encoded.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    }
  }

  @Test(arguments: [
    ("λ = 1/σ²", "lambda = 1/sigma^2"),
    ("½λ‖w‖₂²", "1/2 lambda||w||_2^2"),
    ("ηλ", "eta lambda"),
    ("2λ", "2 lambda"),
    ("λw", "lambda w"),
    ("10⁻¹²", "10^-12"),
    ("w ← w − η·∇L", "w <- w - eta*grad L"),
    ("✓ right, ✗ wrong", "[ok] right, [x] wrong"),
    ("“quoted” – it’s…", "\"quoted\" - it's..."),
    ("x̂ and 𝐰 and 𝔼 and ℝ", "x_hat and w and E and R"),
    ("José Łukasz Ångström", "Jose Lukasz Angstrom"),
    ("Λ Σ ς ϵ", "Lambda Sigma sigma epsilon"),
    ("３＋４", "3+4"),
    ("a\u{A0}b", "a b"),
    ("張", "?"),
    ("⊙", ".*"),
    ("plain", "plain"),
  ])
  func asciiSaysTheSame(text: String, expected: String) {
    let encoder = StyledTextEncoder(usesColor: false, repertoire: .ascii)
    #expect(encoder.encode(StyledText(text)) == expected)
  }

  @Test func everyCharacterHasASpellingInASCII() {
    let encoder = StyledTextEncoder(usesColor: false, repertoire: .ascii)
    for value in UInt32(0)...0x1_FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let encoded = encoder.encode(StyledText(String(scalar)))
      #expect(encoded.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }, "U+\(String(value, radix: 16))")
    }
  }
}
