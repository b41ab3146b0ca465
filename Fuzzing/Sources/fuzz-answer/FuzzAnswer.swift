import CourseContent
import Grading
import SourceText

// Whatever is typed as an answer gets a verdict, twice the same; what can't be read says what would
// help, with a place inside the text.

/// One question of each kind whose answers are more than a letter.
let bank = """
  - id: number
    prompt: p
    vary: {s: [0.25, 0.5, 2]}
    answer: 1/s
    symbol: lambda
    mistakes: [{id: upside, value: s, say: "No."}]
  - {id: number-with-unit, prompt: p, answer: 3*log(2), unit: {name: nats, required: true}}
  - id: vector
    kind: vector
    prompt: p
    vary: {rate: [0.1, 0.2]}
    answer: "[1, -2, 4] * (1 - rate)"
  - id: gradient
    kind: formula
    prompt: p
    variables: {w: real, lambda: positive, n: integer}
    answer: lambda*w/n
    mistakes: [{id: sum, value: lambda*w, say: "No."}]
  - {id: threshold, kind: formula, prompt: p, variables: {z: real, gamma: positive}, answer: "sign(z)*max(abs(z) - gamma, 0)"}
  - {id: pair, kind: formula, prompt: p, variables: {a: real, w: vector}, answer: "a*w", up_to: factor}
  - {id: density, kind: formula, prompt: p, variables: {w: real, s: positive}, answer: "w^2/(2*s^2)", up_to: constant, simplified: true, forbid: exp}
  - {id: several, kind: choice, source: s, prompt: p, choices: [{text: one, correct: true}, {text: two, correct: true}, three]}
  - {id: claim, kind: true-false, prompt: p, claim: 1 < 2}
  - {id: pairs, kind: matching, source: s, prompt: p, pairs: [{item: i, match: one}, {item: j, match: two}], distractors: [three]}
  - {id: steps, kind: ordering, source: s, prompt: p, items: [one, two, three]}
  - {id: words, kind: text, source: s, prompt: p, accept: ["early stopping", "stop[ping] (early|soon)", "best *"], mistakes: [{id: late, match: "late *", say: "No."}]}
  - id: whole
    kind: parts
    vary: {x: [2, 3, 5]}
    prompt: p
    parts:
      - {id: a, prompt: p, answer: 2*x}
      - {id: b, prompt: p, uses: {twice: a}, answer: twice + x}
      - {id: c, kind: choice, source: s, prompt: p, choices: [{text: one, correct: true}, two]}
  """

func variants() -> [Variant] {
  let loaded = ContentLibrary.questions(in: SourceFile(name: "fuzz.yaml", text: bank))
  guard let questions = loaded.value, !loaded.hasErrors, let course = CourseID("fuzz") else {
    preconditionFailure("\(loaded.diagnostics.map(\.message))")
  }
  return questions.map { question in
    do throws(VariantError) {
      return try Variant(question, course: course, student: "", index: 0)
    } catch {
      preconditionFailure(error.diagnostic.message)
    }
  }
}

let asked = variants()

@MainActor func test(_ typed: String) {
  for variant in asked {
    let verdict = judge(answer: typed, variant)
    precondition(verdict.note == judge(answer: typed, variant).note, "two verdicts")
    precondition((0...1).contains(verdict.score), "a score beyond 1")
    precondition(!verdict.message.isEmpty, "nothing is said")
    switch verdict.outcome {
    case .invalid(let answer):
      if let place = answer.place {
        precondition(place.upperBound <= typed.utf8.count, "a place outside the text")
      }
    case .error: preconditionFailure("a fault of ours")
    default:
      // Of parts, each has its own earlier answers.
      if !verdict.isCorrect, verdict.parts.isEmpty {
        let again = judge(answer: typed, variant, earlierWrong: [typed])
        precondition(again.outcome == .repeated, "\(variant.question.id): not the same answer")
      }
    }
  }
}

/// What libFuzzer calls with each text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  MainActor.assumeIsolated { test(text) }
  return 0
}
