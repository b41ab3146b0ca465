import Markup
import Testing

@testable import Terminal

@Suite struct CompletionTests {
  private func matches(_ word: String, _ candidates: [String]) -> CompletionMatches? {
    CompletionMatches(candidates.map { CompletionCandidate($0) }, for: word)
  }

  @Test func theOnlyCandidateReplacesTheWord() throws {
    let matches = try #require(self.matches(":hi", [":hint"]))
    #expect(matches.replacement == ":hint")
    #expect(matches.alternatives.isEmpty)
    #expect(matches.appendsSpace)
  }

  @Test func severalAreExtendedToWhatTheyShare() throws {
    let matches = try #require(self.matches("dro", ["dropout_apply", "dropout_mask", "dropout"]))
    #expect(matches.replacement == "dropout")
    #expect(matches.alternatives.count == 3)
    #expect(!matches.appendsSpace)
  }

  @Test func whatWasTypedIsNeverShortened() throws {
    #expect(try #require(matches("ab", ["xy", "xz"])).replacement == "ab")
  }

  @Test func aSharedLetterIsNotCutInHalf() throws {
    // λ and μ share their first byte.
    #expect(try #require(matches("", ["λ", "μ"])).replacement == "")
  }

  @Test func theSameTwiceIsOne() throws {
    #expect(try #require(matches("a", ["ab", "ab"])).alternatives.isEmpty)
  }

  @Test func whatCouldActOnTheTerminalIsLeftOut() {
    #expect(matches("", ["\u{1B}]0;x\u{7}", "", "\u{202E}abc"]) == nil)
  }

  @Test func everyGreekNameGivesItsLetter() {
    let unicode = SymbolCompletion(repertoire: .unicode)
    let ascii = SymbolCompletion(repertoire: .ascii)
    for letter in GreekLetter.all {
      #expect(unicode.candidates(for: "\\" + letter.name)?.map(\.text) == [letter.letter])
      #expect(ascii.candidates(for: "\\" + letter.name)?.map(\.text) == [letter.name])
    }
    #expect(GreekLetter.all.count == 35)
    #expect(unicode.candidates(for: "\\lambda")?.first?.text == "λ")
    #expect(unicode.candidates(for: "\\Omega")?.first?.text == "Ω")
  }

  @Test func aNameHalfTypedIsCompletedAsAName() {
    let symbols = SymbolCompletion(repertoire: .unicode)
    #expect(symbols.candidates(for: "\\th")?.map(\.text) == ["\\theta"])
    #expect(symbols.candidates(for: "\\e")?.map(\.text) == ["\\epsilon", "\\eta"])
    #expect(symbols.candidates(for: "\\nosuch") == nil)
    #expect(symbols.candidates(for: "lambda") == nil)
  }
}
