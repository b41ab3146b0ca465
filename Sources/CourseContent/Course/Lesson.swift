public import Formula
public import SourceText

/// A lesson: steps of text, with places where the learner acts.
public struct Lesson: Sendable {
  /// Its id: the name of its file.
  public let id: LessonID
  /// Its title.
  public let title: String
  /// How long it takes, in minutes; nil where the author doesn't say.
  public let minutes: Int?
  /// The concepts that it teaches.
  public let concepts: [ConceptID]
  /// Values that its text may show, in order.
  public let values: [Question.Binding]
  /// Its steps: what stands before the first `##` heading, where there is anything, and one for
  /// each such heading.
  public let steps: [LessonStep]
  /// The file that it stands in.
  public let file: SourceFile

  /// The values for the live values in its text.
  ///
  /// - Throws: `TemplateError` for the first that can't be computed, or with which there are too
  ///   many numbers (`HeldNumbers`).
  public func environment() throws(TemplateError) -> Environment {
    var environment = Environment()
    var numbers = HeldNumbers()
    for binding in values {
      do {
        let value = try binding.formula.parsed.evaluate(in: environment)
        try numbers.add(value, of: binding.formula.parsed)
        environment[binding.name] = value
      } catch {
        throw TemplateError(error: error, diagnostic: binding.formula.diagnostic(for: error))
      }
    }
    return environment
  }
}

extension Lesson {
  /// What can't be computed of its values and texts: those are the same for everybody.
  var problems: [Diagnostic] {
    do throws(TemplateError) {
      let environment = try environment()
      return steps.flatMap(\.texts).compactMap { $0.problem(in: environment)?.diagnostic }
    } catch {
      return [error.diagnostic]
    }
  }
}

extension LessonStep {
  /// Its heading and what there is to read.
  fileprivate var texts: [Template] {
    let prose = items.compactMap { if case .prose(let text) = $0 { text } else { nil } }
    return [heading].compactMap(\.self) + prose
  }
}

/// A part of a lesson that is read in one go.
public struct LessonStep: Sendable {
  /// Its heading; nil for what stands before the first one.
  public let heading: Template?
  /// What it consists of, in order.
  public let items: [LessonItem]
  /// Where it begins in the lesson's file, as a UTF-8 offset.
  public let offset: Int
}

/// Something to read, or a place where the learner acts.
public enum LessonItem: Sendable {
  /// Something to read.
  case prose(Template)
  /// A question to answer here.
  case question(QuestionReference)
  /// A lab to play with here.
  case lab(LabReference)
  /// A program to go through here, line by line.
  case trace(TraceReference)
}

/// A lesson's reference to a question.
public struct QuestionReference: Hashable, Sendable {
  /// How a question is asked.
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// Until it is answered rightly, or put off to the end of the lesson.
    case question
    /// Once, before the text that reveals the answer.
    case predict
    /// Once, as something that people say, to be believed or not.
    case myth
    /// Once, as a choice between two approaches, of which the wrong one has its price.
    case pitfall
  }

  /// The question.
  public let id: QuestionID
  /// How it is asked.
  public let mode: Mode
  /// Where the lesson's file names it, as UTF-8 offsets.
  public let span: Range<Int>
}

/// A lesson's reference to a trace.
public struct TraceReference: Hashable, Sendable {
  /// The trace: the name of its file.
  public let id: TraceID
  /// Where the lesson's file names it, as UTF-8 offsets.
  public let span: Range<Int>
}
