import Formula
import Labs
import Testing

/// A lab looked at with some settings, as texts.
struct Look {
  let lab: Lab
  let settings: LabSettings
  let view: LabView

  init(_ name: String, _ texts: KeyValuePairs<String, String> = [:]) throws {
    lab = try Lab.named(name)
    settings = try lab.settings(texts.map { (name: $0.key, text: $0.value) })
    view = try lab.view(settings)
  }

  /// The readout of a label.
  func readout(_ label: String) throws -> Readout {
    try #require(view.readouts.first { $0.label == label }, "\(view.readouts.map(\.label))")
  }

  /// The text of a readout.
  func text(_ label: String) throws -> String { try readout(label).text }

  /// The number of a readout.
  func number(_ label: String) throws -> Double {
    guard case .number(let number) = try readout(label).value else {
      Issue.record("\(label) is no number")
      return .nan
    }
    return number
  }

  /// The numbers of a readout.
  func numbers(_ label: String) throws -> [Double] {
    guard case .vector(let numbers) = try readout(label).value else {
      Issue.record("\(label) is no vector")
      return []
    }
    return numbers
  }
}

extension Double {
  /// Whether two numbers agree to so many decimals.
  func agrees(with other: Double, within tolerance: Double) -> Bool {
    (self - other).magnitude <= tolerance
  }
}
