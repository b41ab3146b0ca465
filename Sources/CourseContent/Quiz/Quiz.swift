public import SourceText

/// A graded selection of a course's questions, and the rules by which it is taken.
public struct Quiz: Sendable {
  /// Its id, which is the name of its file.
  public let id: QuizID
  /// A number that its author raises when another selection must be drawn.
  public let version: Int
  /// Its title.
  public let title: String
  /// What it is about, or what the learner should know before; nil where the author says nothing.
  public let summary: String?
  /// The time for the whole, in minutes; nil where there is no limit.
  public let minutes: Int?
  /// The percentage of the points that passes.
  public let passMark: Double
  /// Whose numbers each learner gets.
  public let variants: VariantPolicy
  /// What learners may see of their results.
  public let feedback: FeedbackPolicy
  /// What is asked, in order.
  public let entries: [Entry]
  /// The file that describes it.
  public let file: SourceFile

  /// Whose numbers each learner gets.
  public enum VariantPolicy: String, Hashable, Sendable, CaseIterable {
    /// Numbers of their own, which follow from the name.
    case own
    /// The same for everyone.
    case same
  }

  /// What learners may see of their results.
  public enum FeedbackPolicy: String, Hashable, Sendable, CaseIterable {
    /// Nothing but that the answers were taken.
    case none
    /// The score of each question.
    case score
    /// Besides, what was wrong with an answer.
    case remarks
    /// Besides, the right answer and how it is worked out.
    case solutions
  }

  /// A question, or several that are drawn from the bank, with the rules for each.
  public struct Entry: Sendable {
    /// What is asked.
    public let selection: Selection
    /// The points for each of its questions.
    public let points: Double
    /// How often each may be answered.
    public let attempts: Int
    /// The share of the points that each wrong answer costs.
    public let penalty: Double
    /// The share of the points that each hint costs.
    public let hintCost: Double
    /// Where it stands in the quiz's file, as UTF-8 offsets.
    let span: Range<Int>
  }

  /// What an entry asks.
  public enum Selection: Hashable, Sendable {
    /// One question.
    case question(QuestionID)
    /// So many of the questions that fit, drawn for each learner.
    case drawn(count: Int, from: Pool)
  }

  /// The questions from which an entry draws: those that fit everything that is named.
  public struct Pool: Hashable, Sendable {
    /// About one of these concepts; any where there are none.
    public let concepts: [ConceptID]
    /// With one of these tags; any where there are none.
    public let tags: [String]
    /// Of one of these difficulties; any where there are none.
    public let difficulties: [Int]

    /// True where a question fits.
    public func contains(_ question: Question) -> Bool {
      (concepts.isEmpty || !Set(concepts).isDisjoint(with: question.concepts))
        && (tags.isEmpty || !Set(tags).isDisjoint(with: question.tags))
        && (difficulties.isEmpty || question.difficulty.map(difficulties.contains) ?? false)
    }
  }
}

/// The id of a quiz in a course: the name of its file.
public typealias QuizID = Identifier<Quiz>
