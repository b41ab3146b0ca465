import Foundation

/// The table of results, line by line as they come.
enum ResultTable {
  static func printHeader() {
    print(
      columns(
        "what", "against", "ratio", "10-90 %", "aim", "one takes", "rounds"))
  }

  static func print(_ comparison: Comparison, _ measurement: Measurement) {
    let time = measurement.time / Double(comparison.operations)
    let (low, high) = measurement.spread
    Swift.print(
      columns(
        comparison.name, comparison.floor, number(measurement.ratio),
        "\(number(low))-\(number(high))", comparison.aim.text, duration(time),
        "\(measurement.rounds)")
        + remark(comparison.aim, measurement, time))
  }

  private static func remark(
    _ aim: Comparison.Aim, _ measurement: Measurement, _ time: Double
  ) -> String {
    let isMet =
      switch aim {
      case .ratio(let most): measurement.ratio <= most
      case .microseconds(let most): time <= most * 1e-6
      case .none: true
      }
    return (isMet ? "" : "  misses its aim") + (measurement.agrees ? "" : "  RESULTS DIFFER")
  }

  private static func print(_ line: String) { Swift.print(line) }

  private static func columns(
    _ name: String, _ floor: String, _ ratio: String, _ spread: String, _ aim: String,
    _ time: String, _ rounds: String
  ) -> String {
    func left(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    func right(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    return left(name, 26) + left(floor, 36) + right(ratio, 7) + right(spread, 14) + right(aim, 9)
      + right(time, 11) + right(rounds, 8)
  }

  private static func number(_ value: Double) -> String {
    String(format: value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value)
  }

  private static func duration(_ seconds: Double) -> String {
    switch seconds {
    case ..<1e-6: String(format: "%.1f ns", seconds * 1e9)
    case ..<1e-3: String(format: "%.2f us", seconds * 1e6)
    default: String(format: "%.2f ms", seconds * 1e3)
    }
  }
}

extension Comparison.Aim {
  var text: String {
    switch self {
    case .ratio(let most): String(format: "%g", most)
    case .microseconds(let most): String(format: "%g us", most)
    case .none: ""
    }
  }
}
