import Formula

/// Changes of one part of the key's own tree: a term of a sum with the other sign or a factor 2, a
/// square that is left out, `1 - x` for `x`, the two sides of an operator swapped, a root forgotten.
extension NearMissSearch {
  /// Keys with more parts are changed as a whole only: of many changes some explain any number.
  private static let greatestPartCount = 60

  var treeChanges: [Candidate] {
    let parts = formula.parts
    guard parts.count <= Self.greatestPartCount else { return [] }
    let source = Array(formula.source.utf8)
    var candidates: [Candidate] = []
    func text(_ place: Int) -> String {
      "(" + String(decoding: source[parts[place].span], as: UTF8.self) + ")"
    }
    func add(_ edit: NearMiss.Edit, _ names: [String] = [], at place: Int, _ replacement: String) {
      let span = parts[place].span
      let changed =
        String(decoding: source[..<span.lowerBound], as: UTF8.self) + "(" + replacement + ")"
        + String(decoding: source[span.upperBound...], as: UTF8.self)
      guard let formula = try? ParsedFormula(changed) else { return }
      candidates.append(
        Candidate(miss: NearMiss(edit: edit, names: names)) { evaluate(formula, $0.environment) })
    }
    /// The name of a part that is nothing else.
    func names(_ places: Int...) -> [String] {
      let names = places.compactMap { place in
        if case .name(let name) = parts[place].kind { name } else { nil }
      }
      return names.count == places.count ? names : []
    }

    for (place, part) in parts.enumerated() {
      let operands = part.operands
      switch part.kind {
      case .operation(let sign) where operands.count == 2:
        let (left, right) = (operands[0], operands[1])
        switch sign {
        case "+", "-":
          for term in operands {
            add(.sign, at: term, "-" + text(term))
            add(.double, at: term, "2*" + text(term))
            add(.half, at: term, text(term) + "/2")
          }
          if sign == "-", parts[left].kind == .number(1) {
            add(.complement, names(right), at: place, text(right))
          } else if sign == "-" {
            add(.swapped, names(left, right), at: place, text(right) + "-" + text(left))
          }
        case "/", "^":
          if sign == "^", parts[right].kind == .number(2) {
            add(.root, names(left), at: place, text(left))
          }
          add(.swapped, names(left, right), at: place, text(right) + sign + text(left))
        default: break
        }
      case .call("sqrt") where operands.count == 1:
        add(.square, names(operands[0]), at: place, text(operands[0]))
      default: break
      }
    }
    return candidates
  }
}
