import ProgressStorage

/// An attempt as a statement of xAPI 1.0.3: who, did what, at which question, with which result.
///
/// The ids of activities and extensions are URNs of our own. The home page of accounts must be a URL,
/// and the program has none: it stands under `.invalid`, which nobody will ever own. A statement's id follows from the
/// attempt, so that a record store takes the same attempt once however often it is exported.
struct LearningStatement: Encodable {
  private let id: String
  private let actor: Actor
  private let verb: Verb
  private let object: Activity
  private let result: Outcome
  private let context: Context
  private let timestamp: String

  /// The statement; nil for what says nothing about the learner.
  init?(_ recorded: RecordedAttempt) {
    let attempt = recorded.attempt
    guard let verb = Verb(attempt.verdict) else { return nil }
    self.verb = verb
    id = attempt.statementID
    actor = Actor(
      account: Account(homePage: "https://weightroom.invalid/learners", name: attempt.learner.text))
    object = Activity(
      id: "urn:weightroom:\(attempt.course):question:\(attempt.question)",
      definition: Definition(
        type: "http://adlnet.gov/expapi/activities/cmi.interaction", interactionType: "other"))
    let isJudged = attempt.verdict.countsAsAttempt
    result = Outcome(
      score: isJudged ? Score(scaled: attempt.score) : nil,
      success: isJudged ? attempt.verdict == .correct : nil,
      response: isJudged ? attempt.answer : nil,
      duration: attempt.milliseconds.map { "PT\(Double($0 / 10) / 100)S" },
      extensions: [
        "urn:weightroom:verdict": attempt.verdict.rawValue, "urn:weightroom:note": attempt.note,
      ])
    let parent = attempt.activity.map {
      [Activity(id: "urn:weightroom:\(attempt.course):lesson:\($0)", definition: nil)]
    }
    context = Context(
      contextActivities: ContextActivities(
        parent: parent,
        grouping: [Activity(id: "urn:weightroom:\(attempt.course)", definition: nil)],
        other: attempt.concepts.isEmpty
          ? nil
          : attempt.concepts.map {
            Activity(id: "urn:weightroom:\(attempt.course):concept:\($0)", definition: nil)
          }),
      extensions: [
        "urn:weightroom:mode": attempt.mode.rawValue,
        "urn:weightroom:variant": "\(attempt.variantIndex)",
        "urn:weightroom:parameters": attempt.parameters,
        "urn:weightroom:hints": "\(attempt.hintsUsed)",
      ])
    timestamp = attempt.time.iso8601
  }

  private struct Actor: Encodable {
    let objectType = "Agent"
    let account: Account
  }

  private struct Account: Encodable {
    let homePage: String
    let name: String
  }

  private struct Verb: Encodable {
    let id: String
    let display: [String: String]

    init?(_ verdict: VerdictKind) {
      switch verdict {
      case .correct, .partial, .mistake, .wrong:
        id = "http://adlnet.gov/expapi/verbs/answered"
        display = ["en": "answered"]
      case .skipped:
        id = "http://id.tincanapi.com/verb/skipped"
        display = ["en": "skipped"]
      case .shown:
        id = "http://id.tincanapi.com/verb/viewed"
        display = ["en": "viewed the solution of"]
      case .invalid, .error: return nil
      }
    }
  }

  private struct Activity: Encodable {
    let objectType = "Activity"
    let id: String
    let definition: Definition?
  }

  private struct Definition: Encodable {
    let type: String
    let interactionType: String
  }

  private struct Outcome: Encodable {
    let score: Score?
    let success: Bool?
    let response: String?
    let duration: String?
    let extensions: [String: String]
  }

  private struct Score: Encodable {
    let scaled: Double
  }

  private struct Context: Encodable {
    let contextActivities: ContextActivities
    let extensions: [String: String]
  }

  private struct ContextActivities: Encodable {
    let parent: [Activity]?
    let grouping: [Activity]
    let other: [Activity]?
  }
}
