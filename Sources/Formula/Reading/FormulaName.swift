/// How names are spelled: Latin letters, digits and underscores; a Greek letter and its English
/// name are one, and so are a digit and the same digit set low.
public enum FormulaName {
  /// The one spelling of a name that may be written in several: `λ` is `lambda`, `β₁` is `beta1`.
  public static func canonical(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name }
    var spelled = ""
    for scalar in name.unicodeScalars {
      spelled += Self.spelling(of: scalar) ?? String(Character(scalar))
    }
    return spelled
  }

  /// Whether a variable can bear this name.
  ///
  /// It can't where the name isn't one, is a word of the language such as `if`, or one of its
  /// constants.
  public static func isUsable(_ name: String) -> Bool {
    let canonical = canonical(name)
    guard let first = canonical.utf8.first, !isDigit(first), canonical.utf8.allSatisfy(isNameByte)
    else { return false }
    return !words.contains(canonical) && Constant(name: canonical) == nil
  }

  /// The words of the language, which can't be names.
  static let words: Set<String> = [
    "and", "or", "not", "if", "then", "else", "let", "in", "true", "false",
  ]

  /// The Latin spelling of a letter or a digit that isn't ASCII and may stand in a name.
  static func spelling(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x3B1...0x3C9: greek[Int(scalar.value - 0x3B1)]
    case 0x391...0x3A1, 0x3A3...0x3A9: capitalized(greek[Int(scalar.value - 0x391)])
    case 0xB5: "mu"
    case 0x3D1: "theta"
    case 0x3D5: "phi"
    case 0x3F1: "rho"
    case 0x3F5: "epsilon"
    case 0x221E: "inf"
    case 0x2080...0x2089: String(scalar.value - 0x2080)
    default: nil
    }
  }

  /// The letters from α to ω, with the final sigma where Unicode has it.
  private static let greek = [
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
    "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi",
    "chi", "psi", "omega",
  ]

  private static func capitalized(_ name: String) -> String {
    name.prefix(1).uppercased() + name.dropFirst()
  }
}

/// A number that has a name in the language.
enum Constant: String, CaseIterable {
  case pi
  case e
  case inf
  case nan

  /// The constant of a name: every name in a formula is asked, and the raw values' own look-up takes
  /// longer than the rest of reading it.
  init?(name: String) {
    switch name {
    case "pi": self = .pi
    case "e": self = .e
    case "inf": self = .inf
    case "nan": self = .nan
    default: return nil
    }
  }

  var number: Double {
    switch self {
    case .pi: .pi
    case .e: 2.718281828459045
    case .inf: .infinity
    case .nan: .nan
    }
  }
}
