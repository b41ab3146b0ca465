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
  /// How many frames an animation rests between two steps, so that each can be seen.
  public let framesPerStep: Int
  private let change: @Sendable (LabSettings) -> LabSettings
  private let rewind: @Sendable (LabSettings) -> LabSettings

  init(
    _ name: String, _ title: String, key: Character,
    _ change: @escaping @Sendable (inout LabSettings) -> Void
  ) {
    self.name = name
    self.title = title
    self.key = key
    isRepeated = false
    framesPerStep = 1
    self.change = Self.changing(change)
    rewind = { $0 }
  }

  /// An animation, which the space bar starts and stops.
  ///
  /// - Parameter parameter: what moves; at its end, the animation starts from its beginning.
  init(
    play title: String, _ parameter: NumberParameter, everyFrames framesPerStep: Int = 1,
    _ change: @escaping @Sendable (inout LabSettings) -> Void
  ) {
    name = "play"
    self.title = title
    key = " "
    isRepeated = true
    self.framesPerStep = framesPerStep
    self.change = Self.changing(change)
    rewind = Self.changing { $0[parameter] = parameter.range.lowerBound }
  }

  /// An animation in which a parameter grows by so much at a time.
  init(
    play title: String, _ parameter: NumberParameter, by step: Double,
    everyFrames framesPerStep: Int = 1
  ) {
    self.init(play: title, parameter, everyFrames: framesPerStep) { $0[parameter] += step }
  }

  /// The settings afterwards.
  public func callAsFunction(_ settings: LabSettings) -> LabSettings { change(settings) }

  /// The settings that an animation starts from: these, or its beginning where it is at its end.
  public func beginning(from settings: LabSettings) -> LabSettings {
    change(settings) == settings ? rewind(settings) : settings
  }

  private static func changing(
    _ change: @escaping @Sendable (inout LabSettings) -> Void
  ) -> @Sendable (LabSettings) -> LabSettings {
    { settings in
      var changed = settings
      change(&changed)
      return changed
    }
  }
}
