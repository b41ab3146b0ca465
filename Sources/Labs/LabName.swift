/// The name by which a lab is called in lessons and on the command line, such as `adam-vs-adamw`.
public struct LabName: Hashable, Sendable {
  /// The name as it is typed.
  public let text: String

  /// A lab's name.
  public init(_ text: String) { self.text = text }
}

extension LabName: CustomStringConvertible {
  /// The name as it is typed.
  public var description: String { text }
}
