/// The stable codes of what is found by trying a question out.
///
/// A code, once released, keeps its meaning; one that is no longer used is not given away again.
public enum ProofCode: String, Hashable, Sendable, CaseIterable {
  /// A value of a variant can't be computed.
  case uncomputable = "P001"
  /// No draw satisfies `where`.
  case unsatisfied = "P002"
  /// A mistake can't be told from the truth.
  case mistakeIsTruth = "P003"
  /// Not as many choices are right as must be.
  case rightChoices = "P004"
  /// The model answer doesn't earn full score.
  case modelAnswer = "P005"
  /// What `:solution` shows doesn't earn full score when it is typed back.
  case shownAnswer = "P006"
  /// A mistake isn't recognized as itself.
  case mistakeUnrecognized = "P007"
  /// Two mistakes coincide too often.
  case mistakesCoincide = "P008"
  /// An answer well within the tolerance isn't accepted.
  case toleranceTooNarrow = "P009"
  /// An answer outside the tolerance is accepted.
  case toleranceTooWide = "P010"
  /// The truth is so near zero that no answer can be near it.
  case truthNearZero = "P011"
  /// Something that is no answer isn't found invalid.
  case acceptsGarbage = "P012"
  /// A live value of a text can't be computed.
  case unrenderable = "P013"
  /// A test that the author wrote fails.
  case authorTest = "P014"
  /// There are too few different variants.
  case fewVariants = "P015"
  /// Two choices say the same.
  case equalChoices = "P016"
  /// Grading the same answer twice gives two verdicts.
  case impure = "P017"
  /// The right choice's length gives it away.
  case longestChoice = "P018"
  /// The right choice's rank among numbers gives it away.
  case constantRank = "P019"
  /// The right choices' places give them away.
  case keyPositions = "P020"
  /// Numbers are shown rounded more than the tolerance allows.
  case roundedNumbers = "P022"
  /// A question means another thing than its version did.
  case changedMeaning = "P023"
  /// A formula has a value at too few points.
  case tooFewPoints = "P030"
}

extension ProofCode {
  /// What the finding means, why it matters and what to do, in a paragraph.
  public var explanation: String {
    switch self {
    case .uncomputable:
      """
      With some of the values that can be drawn, a formula of the question has no value. Keep them \
      away with `where:`, or vary over other values.
      """
    case .unsatisfied:
      """
      The values are drawn again until `where:` is true, at most 50 times. The condition is so \
      seldom true that this is not enough.
      """
    case .mistakeIsTruth:
      """
      With these values a mistake leads to a number that is accepted as the truth (at p = 0.5, \
      1/p is 1/(1-p)), so nobody who makes it would learn of it. Draws where this happens are \
      drawn again; here none is left.
      """
    case .rightChoices:
      "A choice of one needs exactly one right choice in every variant; one of several, at least one."
    case .modelAnswer:
      "The truth itself, typed as an answer, does not earn full score. Check forms and tolerance."
    case .shownAnswer:
      """
      What `:solution` shows must be a right answer when it is typed back; otherwise whoever \
      follows the tutor to the letter is told to be wrong.
      """
    case .mistakeUnrecognized:
      """
      The number that a mistake leads to isn't told what the author wrote about it. It may lie \
      within the tolerance of the truth, or a condition of another mistake comes first.
      """
    case .mistakesCoincide:
      """
      In more than a tenth of the variants two mistakes lead to the same number; only the first of \
      them is ever named there. Keep such values away, or word the first one for both.
      """
    case .toleranceTooNarrow, .toleranceTooWide:
      "The tolerance doesn't end where it says. If the key is a plain number, this is a fault of ours."
    case .truthNearZero:
      """
      A tolerance relative to a truth of zero accepts nothing but zero, to the last bit. Give an \
      absolute tolerance besides.
      """
    case .acceptsGarbage:
      "A blank, a word, two numbers or 10 kB of text must be invalid, never right or wrong."
    case .unrenderable:
      "A live value in a text of the question can't be computed with some of the values drawn."
    case .authorTest:
      """
      A test under `tests:`, or an answer of a suite of answer tests, doesn't come out as its \
      author expects. Mend whichever of the two is wrong.
      """
    case .fewVariants:
      """
      The parameters vary, but fewer than ten in a hundred variants differ, so that neighbours and \
      reviews see the same numbers. Vary over more values.
      """
    case .equalChoices:
      "Two choices say the same with these values, so that nobody can tell which one is right."
    case .changedMeaning:
      """
      Results hold answers to this version of the question, and since then its key, its numbers or \
      its mistakes have changed. Raise `version:`, so that old and new answers are told apart. \
      Changes of wording alone don't count.
      """
    case .tooFewPoints:
      """
      Answers are held against a formula at points drawn from the domains of its variables. This \
      one has no value at most of them, or lies on a kink. Give domains where it has one: \
      `positive`, `probability`, or `{from: 1, to: 5}`.
      """
    case .longestChoice:
      """
      Whoever knows nothing chooses the longest, since authors take most care over what is right. \
      Let the choices be about as long as each other.
      """
    case .constantRank:
      """
      The choices are numbers, and the right one has the same rank among them in every variant, so \
      that it can be told without computing anything. Let mistakes lead to smaller and to greater \
      numbers.
      """
    case .keyPositions:
      """
      Of the questions whose choices are not shuffled, too many have the right one at the same \
      place (a chi-squared test at one per cent). Shuffle, which is what happens where a question \
      says nothing, or move the right ones.
      """
    case .impure:
      "The same answer to the same variant must always get the same verdict. This is a fault of ours."
    case .roundedNumbers:
      """
      The prompt shows a number rounded, and who computes with what is shown comes out farther from \
      the truth than the tolerance allows. Show more digits, compute the key from what is shown, or \
      accept more.
      """
    }
  }
}
