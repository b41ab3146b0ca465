/// Something that a lab can be told to do: a key in a terminal, a word on the command line.
///
/// What it does is a change of the settings and nothing else.
public struct LabAction: Sendable {
  /// The word by which it is called: `sample-50`.
  public let name: String
  /// What it does, in a few words.
  public let title: String
  /// The key that does it.
  public let key: Character
  /// Whether pressing the key starts and stops doing it again and again: an animation. It ends by
  /// itself where the action no longer changes anything.
  public let isRepeated: Bool
  private let change: @Sendable (LabSettings) -> LabSettings

  init(
    _ name: String, _ title: String, key: Character, isRepeated: Bool = false,
    _ change: @escaping @Sendable (inout LabSettings) -> Void
  ) {
    self.name = name
    self.title = title
    self.key = key
    self.isRepeated = isRepeated
    self.change = { settings in
      var changed = settings
      change(&changed)
      return changed
    }
  }

  /// The settings afterwards.
  public func callAsFunction(_ settings: LabSettings) -> LabSettings { change(settings) }
}
