import Foundation

/// The name under which one person's progress is kept.
///
/// A name is data and never part of a path. It is kept in Unicode's composed form, so that the
/// same name typed on two keyboards is one learner; upper and lower case stay distinct.
public struct LearnerName: Hashable, Sendable, CustomStringConvertible {
  /// The most bytes of UTF-8 that a name may have.
  public static let longest = 256

  /// The name, trimmed and composed.
  public let text: String

  /// Accepts a name as somebody typed it; white space around it is dropped.
  public init(_ typed: String) throws(LearnerNameError) {
    let name = typed.precomposedStringWithCanonicalMapping
      .trimmingCharacters(in: .whitespacesAndNewlines)
    if name.isEmpty { throw .empty }
    if name.utf8.count > Self.longest { throw .tooLong }
    for scalar in name.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: throw .controlCharacter
      default: continue
      }
    }
    text = name
  }

  /// A name that comes from the store and was accepted when it went in.
  init(stored text: String) { self.text = text }

  /// The name itself.
  public var description: String { text }
}

/// Why a text can't be a learner's name.
public enum LearnerNameError: Error, Hashable, Sendable, CaseIterable, CustomStringConvertible {
  /// Nothing but white space.
  case empty
  /// More than ``LearnerName/longest`` bytes.
  case tooLong
  /// A control character or a line break within it.
  case controlCharacter

  /// What is wrong with the name, and what to do.
  public var description: String {
    switch self {
    case .empty: "A learner's name can't be empty."
    case .tooLong: "A learner's name has at most \(LearnerName.longest) bytes; use a shorter one."
    case .controlCharacter:
      "A learner's name can't hold control characters or line breaks; type it on one line."
    }
  }
}
