import CourseContent
import RegularizationCore
import Testing

@testable import Grading

/// Matching and ordering, as learners type them.
@Suite struct LetterAnswerTests {
  private func matching(_ extra: String = "") throws -> (Variant, [String]) {
    let variant = try variant(question(Sample.matching + extra))
    guard case .matching(let list) = variant.key else { return (variant, []) }
    return (variant, list.right.map(ChoiceList.letter))
  }

  @Test func readsAMatchingInManySpellings() throws {
    let (variant, right) = try matching()
    let (x, y, z) = (right[0], right[1], right[2])
    for raw in [
      "1\(x) 2\(y) 3\(z)", "\(x) \(y) \(z)", "\(x), \(y), \(z)", "\(x)\(y)\(z)",
      "1-\(x), 2-\(y), 3-\(z)", "3\(z) 1\(x) 2\(y)", "1: \(x); 2: \(y); 3: \(z)",
      "1→\(x) 2→\(y) 3→\(z)", "\(x.uppercased())\(y.uppercased())\(z)", "1)\(x) 2)\(y) 3)\(z)",
    ] {
      #expect(judge(answer: raw, variant).caseName == "correct", "\(raw)")
    }
    #expect(variant.shownAnswer == "1\(x) 2\(y) 3\(z)")
    let spare = try #require(["a", "b", "c", "d"].first { !right.contains($0) })
    let partly = judge(answer: "1\(x) 2\(y) 3\(spare)", variant)
    #expect(partly.score == 2.0 / 3 && partly.caseName == "wrong")
    #expect(partly.message == "Partly right. 2 of 3 pairs are right.")
    #expect(judge(answer: "1\(y) 2\(x) 3\(z)", variant).score == 1.0 / 3)
    #expect(
      judge(answer: "\(y)\(x)\(z)", variant, earlierWrong: ["2\(x) 1\(y) 3\(z)"]).caseName
        == "repeated")
  }

  @Test(arguments: [
    ("1a 2b", "incomplete"), ("a b", "incomplete"), ("a b c d", "unparsable"),
    ("1a 1b 2c", "twice"),
    ("a a b", "twice"), ("1a 2a 3b", "twice"), ("1z 2a 3b", "unknown_choice"),
    ("4a 1b 2c", "unknown_choice"), ("1 2 3", "incomplete"), ("", "blank"), ("- -", "blank"),
    ("1a 2b 3", "incomplete"), ("a b !", "unknown_choice"),
    ("9999999999999999999999a", "unknown_choice"),
  ])
  func refusesWhatIsNoMatching(raw: String, reason: String) throws {
    let verdict = judge(answer: raw, try matching().0)
    #expect(verdict.caseName == "invalid.\(reason)", "\(raw): \(verdict.message)")
  }

  @Test func mayBeLeftBlankWhereThatIsAllowed() throws {
    let (variant, right) = try matching("\n  allow_blank: true")
    #expect(judge(answer: "2\(right[1])", variant).score == 1.0 / 3)
    #expect(judge(answer: "\(right[0]) - \(right[2])", variant).score == 2.0 / 3)
    #expect(judge(answer: "- - -", variant).caseName == "invalid.blank")
  }

  @Test func mayUseAMatchTwiceWhereThatIsAllowed() throws {
    let (variant, right) = try matching("\n  reusable: true")
    #expect(judge(answer: "\(right[0]) \(right[0]) \(right[0])", variant).score == 1.0 / 3)
    let shared = Sample.matching.replacing("leaves it alone inside a ball", with: "sets it to zero")
    let twice = try Grading.Variant(
      question(shared), course: #require(testCourse), student: "", index: 0)
    guard case .matching(let list) = twice.key else { return }
    #expect(list.matches.count == 3 && list.right[0] == list.right[2])
    #expect(judge(answer: twice.shownAnswer, twice).isCorrect)
  }

  private func ordering(_ yaml: String) throws -> (Variant, OrderingList) {
    let variant = try variant(question(yaml))
    guard case .ordering(let list) = variant.key else { throw InvalidAnswer(.blank, "", help: "") }
    return (variant, list)
  }

  @Test func readsAnOrderInManySpellings() throws {
    let (variant, list) = try ordering(Sample.ordering)
    let letters = list.rightOrder.map(ChoiceList.letter)
    let numbers = list.rightOrder.map { "\($0 + 1)" }
    for raw in [
      letters.joined(separator: " "), letters.joined(separator: ", "), letters.joined(),
      letters.joined(separator: " > "), letters.joined(separator: "→"),
      numbers.joined(separator: " "), letters.joined().uppercased(),
    ] {
      #expect(judge(answer: raw, variant).caseName == "correct", "\(raw)")
    }
    let swapped = [letters[0], letters[1], letters[3], letters[2]].joined()
    let verdict = judge(answer: swapped, variant)
    #expect(verdict.score == 0.75)
    #expect(verdict.message == "Partly right. It is right up to step 2.")
    #expect(judge(answer: letters.reversed().joined(), variant).message == "That is not it.")
  }

  @Test(arguments: [
    ("a b c", "incomplete"), ("a b c d e", "unknown_choice"), ("a a b c", "twice"),
    ("", "blank"), ("1 2 3 9", "unknown_choice"), ("? ? ?", "blank"),
  ])
  func refusesWhatIsNoOrder(raw: String, reason: String) throws {
    let verdict = judge(answer: raw, try ordering(Sample.ordering).0)
    #expect(verdict.caseName == "invalid.\(reason)", "\(raw): \(verdict.message)")
  }

  @Test func acceptsEveryOrderThatSatisfiesTheConstraints() throws {
    let (variant, list) = try ordering(Sample.severalOrders)
    #expect(list.hasDistractors && list.texts.count == 5)
    func letters(_ texts: String...) -> String {
      texts.compactMap { text in list.texts.firstIndex { $0.source.contains(text) } }
        .map(ChoiceList.letter).joined()
    }
    #expect(judge(answer: letters("split", "scaling", "init", "train"), variant).score < 1)
    for right in [
      letters("split", "fit the", "init", "train"), letters("init", "split", "fit the", "train"),
    ] where right.count == 4 {
      // "train" is also in another text; the last letter is that of the one alone.
      let train = list.texts.firstIndex { $0.source == "train" }.map(ChoiceList.letter) ?? ""
      let order = String(right.dropLast()) + train
      #expect(judge(answer: order, variant).isCorrect, "\(order)")
      let short = judge(answer: String(order.dropLast()), variant)
      #expect(short.score == 0.75 && short.message.contains("as far as it goes"))
    }
  }

  @Test(arguments: 0..<12) func ordersByComputedValues(index: Int) throws {
    let variant = try variant(question(Sample.computedOrder), index)
    guard case .ordering(let list) = variant.key else { return }
    let texts = list.rightOrder.map { list.texts[$0].source }
    #expect(texts.map { String($0.prefix(3)) } == ["two", "a w", "no "])
  }

  @Test func shufflesByTheirOwnSubStreams() throws {
    let variant = try variant(question(Sample.ordering), 3)
    guard case .ordering(let list) = variant.key else { return }
    var stream = variant.seed.stream(tag: "shuffle:items")
    let items = ["compute", "update", "correct", "decay"]
    #expect(
      list.texts.map { $0.source.prefix(5) } == stream.shuffled(items).map { $0.prefix(5) })
    let matching = try Grading.Variant(
      question(Sample.matching), course: #require(testCourse), student: "", index: 3)
    guard case .matching(let matches) = matching.key else { return }
    var other = matching.seed.stream(tag: "shuffle:matches")
    let order = other.shuffled(["sets", "shri", "leav", "doub"])
    #expect(matches.matches.map { String($0.source.prefix(4)) } == order)
  }
}
