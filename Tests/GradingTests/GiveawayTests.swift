import CourseContent
import SourceText
import Testing

@testable import Grading

/// Choices that can be told without knowing the subject.
@Suite struct GiveawayTests {
  private func codes(_ yaml: String) throws -> [String] { try findings(yaml).map(\.code) }

  private func choice(_ texts: [String], shuffle: Bool = true, right: Int = 0, id: String = "a")
    -> String
  {
    let items = texts.enumerated().map { place, text in
      "    - {text: \"\(text)\"\(place == right ? ", correct: true" : "")}"
    }
    return """
      - id: \(id)
        kind: choice
        prompt: p
        source: s
        shuffle: \(shuffle)
        choices:
      \(items.joined(separator: "\n"))

      """
  }

  @Test func aRightChoiceThatIsByFarTheLongestIsFound() throws {
    let long = "It is divided by the probability with which units are kept in training."
    #expect(try codes(choice([long, "It is halved.", "Nothing."])) == ["P018"])
    #expect(try codes(choice([long, "It is halved.", long + " Or so."])) == [])
    #expect(try codes(choice([long, "It is halved.", "Nothing."], right: 1)) == [])
  }

  private func numbers(_ wrong: String) -> String {
    """
    - id: a
      kind: choice
      prompt: p
      vary: {x: {from: 1, to: 20, step: 1}}
      choices:
        - {text: "{{2 * x}}", when: true}
        - {text: "{{3 * x}}", when: false}
        - {text: "{{\(wrong)}}", when: false}

    """
  }

  @Test func aRightNumberThatAlwaysHasTheSameRankIsFound() throws {
    #expect(try codes(numbers("4 * x")).contains("P019"))
    #expect(try !codes(numbers("x^2 + 0.5")).contains("P019"))
  }

  private func bank(_ places: [Int], shuffle: Bool = false) throws -> [Diagnostic] {
    let yaml = places.enumerated().map { number, place in
      choice(["one", "two", "three", "four"], shuffle: shuffle, right: place, id: "q\(number)")
    }
    let file = SourceFile(name: "q.yaml", text: yaml.joined())
    return BankProof(of: try #require(ContentLibrary.questions(in: file).value)).findings()
  }

  @Test func placesThatCanBeGuessedAreFound() throws {
    #expect(try bank(Array(repeating: 1, count: 12)).map(\.code) == ["P020"])
    #expect(try bank(Array(repeating: 1, count: 9)).isEmpty)
    #expect(try bank(Array(repeating: 1, count: 12), shuffle: true).isEmpty)
    #expect(try bank([0, 1, 2, 3, 0, 1, 2, 3, 1, 2, 1, 3]).isEmpty)
  }

  /// Values of published tables of the chi-squared distribution.
  @Test(arguments: [
    (6.635, 1, 0.01), (9.210, 2, 0.01), (11.345, 3, 0.01), (13.277, 4, 0.01), (15.086, 5, 0.01),
    (3.841, 1, 0.05), (23.209, 10, 0.01), (0, 3, 1),
  ])
  func theTailOfChiSquaredIsThatOfTheTables(x: Double, degreesOfFreedom: Int, tail: Double) {
    let computed = BankProof.chiSquaredTail(x, degreesOfFreedom: degreesOfFreedom)
    #expect(abs(computed - tail) < 2e-5)
  }
}
