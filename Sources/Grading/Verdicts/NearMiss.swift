/// A small change of the computation that leads to a wrong answer.
public struct NearMiss: Hashable, Sendable {
  /// The changes that are tried; the raw value stands in the answer note.
  public enum Edit: String, Hashable, Sendable, CaseIterable {
    /// A factor 2 too much.
    case double
    /// A factor ½ too much.
    case half
    /// The opposite sign.
    case sign
    /// One over it.
    case reciprocal
    /// Divided once more by a count.
    case overCount = "over-n"
    /// Multiplied once more by a count.
    case timesCount = "times-n"
    /// 1 − p where p belongs.
    case complement
    /// Squared where it should not be.
    case square
    /// Not squared where it should be.
    case root
    /// Two quantities in each other's place.
    case swapped
    /// A formula that differs by a constant.
    case offset
    /// A formula that has a value where the key has none, or the reverse.
    case domain
  }

  /// The change.
  public let edit: Edit
  /// The quantities whose part in the computation is changed; none where it is the whole result.
  public let names: [String]

  /// What to say to the learner: what seems to have happened, as a question, since a number alone
  /// proves nothing.
  public var message: String {
    let what = names.first.map { "\($0)" }
    switch edit {
    case .double: return "Could there be a factor of 2 too much?"
    case .half: return "Could a factor of 2 be missing?"
    case .sign: return what.map { "Check the sign of \($0)." } ?? "Check the sign."
    case .reciprocal:
      return what.map { "Could \($0) be upside down, 1/\($0) for \($0)?" }
        ?? "Could it be upside down?"
    case .overCount:
      return what.map { "Did you divide by \($0) once too often, or forget to multiply by it?" }
        ?? "Did you divide too often?"
    case .timesCount:
      return what.map { "Did you forget to divide by \($0), or multiply by it once too often?" }
        ?? "Did you forget to divide?"
    case .complement:
      return what.map { "Could it be 1 - \($0) where \($0) belongs, or the reverse?" }
        ?? "Could it be 1 minus what is asked?"
    case .square:
      return what.map { "Is \($0) squared once too often?" } ?? "Is something squared too often?"
    case .root:
      return what.map { "Does \($0) lack a square?" } ?? "Does something lack a square?"
    case .swapped:
      return names.count == 2
        ? "Could \(names[0]) and \(names[1]) be in each other's place?"
        : "Could two quantities be in each other's place?"
    case .offset: return "It differs from what is asked by a constant."
    case .domain:
      return "The domain of your formula differs"
        + (what.map { ", for example at \($0)." } ?? ".")
    }
  }
}
