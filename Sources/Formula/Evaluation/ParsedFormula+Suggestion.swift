import SourceText

extension ParsedFormula {
  /// What to do about a name that stands for nothing.
  func suggestion(_ name: String, among known: some Sequence<String>) -> String? {
    if catalogue.position(of: name) != nil {
      return "it is a function: write \(name)(…)"
    }
    let known = Array(known.prefix(1000))
    if known.isEmpty { return "give it one: let \(shortened(name)) = 0.5 in …" }
    guard name.utf8.count > 1 else { return nil }
    if let (left, right) = product(name, of: known) {
      return "a product is written \(left)*\(right)"
    }
    let candidates = known + Constant.allCases.map { $0.rawValue }
    return closestName(to: name, among: candidates).map { "did you mean `\($0)`?" }
  }

  /// Two known names that this one is when they are written without a sign between them.
  private func product(_ name: String, of known: [String]) -> (String, String)? {
    for left in known where !left.isEmpty && name.hasPrefix(left) {
      let right = String(name.dropFirst(left.count))
      if known.contains(right) { return (left, right) }
    }
    return nil
  }
}
