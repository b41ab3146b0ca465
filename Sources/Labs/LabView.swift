public import Figures
public import Formula

/// What a lab shows at some settings.
public struct LabView: Hashable, Sendable {
  /// The picture.
  public let figure: Figure
  /// The numbers beside it.
  public let readouts: [Readout]
  /// What there is to see at these very settings, in one or two sentences.
  public let sentence: String

  init(_ figure: Figure, _ readouts: [Readout], sentence: String) {
    self.figure = figure
    self.readouts = readouts
    self.sentence = sentence
  }
}

/// A number, or a few that belong together, with its name.
public struct Readout: Hashable, Sendable {
  /// What it is: "‖w‖".
  public let label: String
  /// The value in full precision.
  public let value: Value
  /// What it is measured in: "%"; may be empty.
  public let unit: String
  /// The value and unit as shown.
  public let text: String
  /// What a published lesson prints in its place, where that differs from the value.
  public let published: String?

  /// A readout whose text is written out.
  init(_ label: String, _ value: Value, unit: String = "", text: String, published: String? = nil) {
    self.label = label
    self.value = value
    self.unit = unit
    self.text = text
    self.published = published
  }

  /// A number with fixed decimals.
  init(
    _ label: String, _ number: Double, decimals: Int, unit: String = "", published: String? = nil
  ) {
    let digits = NumberText.fixed(number, decimals: decimals)
    self.init(
      label, .number(number), unit: unit, text: Self.joined(digits, unit), published: published)
  }

  /// A number with a count of significant digits.
  init(_ label: String, _ number: Double, digits: Int, unit: String = "") {
    let text = NumberText.significant(number, digits: digits)
    self.init(label, .number(number), unit: unit, text: Self.joined(text, unit))
  }

  /// A point, such as a pair of weights.
  init(_ label: String, _ numbers: [Double], decimals: Int, published: String? = nil) {
    self.init(
      label, .vector(numbers), text: NumberText.fixed(numbers, decimals: decimals),
      published: published)
  }

  /// A count.
  init(_ label: String, _ count: Int, unit: String = "") {
    self.init(
      label, .number(Double(count)), unit: unit, text: Self.joined(String(count), unit))
  }

  /// A count out of a total: 4/10.
  init(_ label: String, _ count: Int, of total: Int) {
    self.init(label, .vector([count, total]), text: "\(count)/\(total)")
  }

  /// Something that is said in words.
  init(_ label: String, _ text: String) { self.init(label, .text(text), text: text) }

  private static func joined(_ number: String, _ unit: String) -> String {
    unit == "%" ? number + unit : unit.isEmpty ? number : number + " " + unit
  }
}
