/// An interactive figure: parameters that can be moved, and what there is to see at each setting.
///
/// All labs have this one shape. A lab is a value; adding one takes a file that makes it and its name
/// in ``Lab/all``.
public struct Lab: Sendable {
  /// The name by which it is called.
  public let name: LabName
  /// What it is about, in a few words.
  public let title: String
  /// What it lets one see, in one sentence.
  public let summary: String
  /// What can be set, in the order in which it is shown.
  public let parameters: [LabParameter]
  /// What can be done besides; resetting is not among them, since every lab can do that.
  public let actions: [LabAction]
  private let show: Show
  private let predict: @Sendable (LabSettings) throws -> LabPrediction

  /// How a view comes about.
  enum Show: Sendable {
    /// At once.
    case view(@Sendable (LabSettings) throws -> LabView)
    /// Piece by piece, where it takes long; it may go on from what came before.
    case process(@Sendable (LabSettings, _ earlier: (any LabProcess)?) throws -> any LabProcess)
  }

  init(
    _ name: String, _ title: String, summary: String, parameters: [LabParameter],
    actions: [LabAction] = [],
    prediction: @escaping @Sendable (LabSettings) throws -> LabPrediction, show: Show
  ) {
    self.name = LabName(name)
    self.title = title
    self.summary = summary
    self.parameters = parameters
    self.actions = actions
    self.show = show
    self.predict = prediction
  }

  init(
    _ name: String, _ title: String, summary: String, parameters: [LabParameter],
    actions: [LabAction] = [],
    prediction: @escaping @Sendable (LabSettings) throws -> LabPrediction,
    view: @escaping @Sendable (LabSettings) throws -> LabView
  ) {
    self.init(
      name, title, summary: summary, parameters: parameters, actions: actions,
      prediction: prediction, show: .view(view))
  }

  /// The settings at first, and after a reset.
  public var initialSettings: LabSettings { LabSettings(of: parameters) }

  /// What there is to see.
  public func view(_ settings: LabSettings) throws(LabError) -> LabView {
    do {
      switch show {
      case .view(let view): return try view(settings)
      case .process(let process):
        var process = try process(settings, nil)
        while !process.progress.isOver { try process.advance() }
        return try process.view()
      }
    } catch {
      throw LabError(error)
    }
  }

  /// The view in the making, for a lab whose figure takes long; nil where ``view(_:)`` has it at once.
  ///
  /// - Parameter earlier: work of this lab at other settings, which this may go on from.
  public func work(
    _ settings: LabSettings, after earlier: LabWork? = nil
  ) throws(LabError) -> LabWork? {
    guard case .process(let process) = show else { return nil }
    do {
      return LabWork(process: try process(settings, earlier?.process))
    } catch {
      throw LabError(error)
    }
  }

  /// What to ask before the first look.
  ///
  /// - Parameter settings: those that the lab opens with; the question may be about their numbers.
  public func prediction(_ settings: LabSettings) throws(LabError) -> LabPrediction {
    do {
      return try predict(settings)
    } catch {
      throw LabError(error)
    }
  }
}
