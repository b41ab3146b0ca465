import CourseContent
import Grading
import Markup

/// How questions of one kind are put and answered, in words.
///
/// A new kind is a conforming key in a file of its own, and a line in `QuestionKind.answering`.
protocol Answering {
  /// The symbol that is asked for.
  var symbol: String? { get }
  /// What is to be typed, told below the question; nil where the question says enough.
  var request: String? { get }
  /// How such an answer can be typed, told by `:help`.
  var howToAnswer: String { get }
  /// True where a wrong answer leaves only the right one, so that there is nothing to try again.
  var isSettledByOneAnswer: Bool { get }

  /// What there is to choose from, below the question's own text.
  func offer(_ variant: Variant, _ presentation: Presentation) throws(TemplateError) -> [Block]
  /// The right answer in the question's words, where what is typed does not say it; nil where it
  /// does.
  func answerInWords(_ variant: Variant, _ presentation: Presentation) throws(TemplateError)
    -> [Block]?
}

extension Answering {
  var symbol: String? { nil }
  var isSettledByOneAnswer: Bool { false }

  func offer(_ variant: Variant, _ presentation: Presentation) throws(TemplateError) -> [Block] {
    []
  }

  func answerInWords(_ variant: Variant, _ presentation: Presentation) throws(TemplateError)
    -> [Block]?
  {
    nil
  }
}

extension QuestionKind {
  /// How questions of this kind are put and answered.
  var answering: any Answering {
    switch self {
    case .numeric(let key): key
    case .vector(let key): key
    case .formula(let key): key
    case .choice(let key): key
    case .trueFalse(let key): key
    case .matching(let key): key
    case .ordering(let key): key
    case .text(let key): key
    case .parts(let key): key
    }
  }
}
