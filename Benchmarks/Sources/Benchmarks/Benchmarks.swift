/// Measures the library against floors in C, and prints a line for each comparison.
@main
struct Benchmarks {
  static var all: [Comparison] {
    Comparison.optimizers + Comparison.largeArrays + Comparison.dropout + Comparison.ridge
      + Comparison.figures + Comparison.labs
      + Comparison.formulas + Comparison.answers + Comparison.store
  }

  static func main() throws {
    var arguments = CommandLine.arguments.dropFirst()
    var rounds: Int?
    if let place = arguments.firstIndex(of: "--rounds"), place + 1 < arguments.endIndex {
      rounds = Int(arguments[place + 1])
      arguments.removeSubrange(place...(place + 1))
    }
    let all = Self.all
    let chosen = all.filter { comparison in
      arguments.isEmpty || arguments.contains { comparison.name.contains($0) }
    }
    if chosen.isEmpty {
      print("No such benchmark. There are:")
      for comparison in all { print("  " + comparison.name) }
      return
    }
    ResultTable.printHeader()
    for comparison in chosen {
      if let measurement = try comparison.run(rounds: rounds) {
        ResultTable.print(comparison, measurement)
      } else {
        print("\(comparison.name): skipped, there is no \(comparison.floor) here")
      }
    }
  }
}
