import Formula
import RegularizationCore

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
  private let show: @Sendable (LabSettings) throws -> LabView
  private let predict: @Sendable (LabSettings) throws -> LabPrediction

  init(
    _ name: String, _ title: String, summary: String, parameters: [LabParameter],
    actions: [LabAction] = [],
    prediction: @escaping @Sendable (LabSettings) throws -> LabPrediction,
    view: @escaping @Sendable (LabSettings) throws -> LabView
  ) {
    self.name = LabName(name)
    self.title = title
    self.summary = summary
    self.parameters = parameters
    self.actions = actions
    self.show = view
    self.predict = prediction
  }

  /// The settings at first, and after a reset.
  public var initialSettings: LabSettings { LabSettings(of: parameters) }

  /// What there is to see.
  public func view(_ settings: LabSettings) throws(LabError) -> LabView {
    try computed { try show(settings) }
  }

  /// What to ask before the first look.
  ///
  /// - Parameter settings: those that the lab opens with; the question may be about their numbers.
  public func prediction(_ settings: LabSettings) throws(LabError) -> LabPrediction {
    try computed { try predict(settings) }
  }

  /// The core and the formula language fail for reasons of their own; a lab has one kind of error.
  private func computed<Result>(_ body: () throws -> Result) throws(LabError) -> Result {
    do {
      return try body()
    } catch let error as CoreError {
      throw .core(error)
    } catch let error as FormulaError {
      throw .formula(error)
    } catch let error as LabError {
      throw error
    } catch {
      throw .core(CoreError(.domain, nil, "\(error)"))
    }
  }
}
