/// The character references of HTML that Markdown knows: `&lambda;`, `&#955;`, `&#x3BB;`.
enum HTMLEntity {
  /// What the reference stands for; nil where the name isn't known, and is then shown as it is.
  static func text(of reference: String) -> String? {
    guard reference.hasPrefix("&"), reference.hasSuffix(";") else { return nil }
    let name = reference.dropFirst().dropLast()
    guard name.hasPrefix("#") else { return names[String(name)] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let code =
      isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    guard let code, code != 0, let scalar = Unicode.Scalar(code) else { return "\u{FFFD}" }
    return String(scalar)
  }

  /// Those that writing about mathematics may want; HTML has two thousand.
  private static let names: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "copy": "©", "reg": "®", "trade": "™", "deg": "°", "sect": "§", "para": "¶", "dagger": "†",
    "hellip": "…", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
    "rdquo": "”", "laquo": "«", "raquo": "»", "bull": "•", "middot": "·", "shy": "",
    "thinsp": "\u{2009}", "ensp": "\u{2002}", "emsp": "\u{2003}",
    "frac12": "½", "frac14": "¼", "frac34": "¾", "sup1": "¹", "sup2": "²", "sup3": "³",
    "plusmn": "±", "times": "×", "divide": "÷", "minus": "−", "le": "≤", "ge": "≥", "ne": "≠",
    "asymp": "≈", "equiv": "≡", "prop": "∝", "infin": "∞", "sum": "∑", "prod": "∏", "int": "∫",
    "part": "∂", "nabla": "∇", "radic": "√", "isin": "∈", "notin": "∉", "sub": "⊂", "sup": "⊃",
    "cap": "∩", "cup": "∪", "forall": "∀", "exist": "∃", "empty": "∅", "and": "∧", "or": "∨",
    "not": "¬", "larr": "←", "rarr": "→", "harr": "↔", "rArr": "⇒", "hArr": "⇔",
    "Alpha": "Α", "Beta": "Β", "Gamma": "Γ", "Delta": "Δ", "Epsilon": "Ε", "Zeta": "Ζ",
    "Eta": "Η", "Theta": "Θ", "Iota": "Ι", "Kappa": "Κ", "Lambda": "Λ", "Mu": "Μ", "Nu": "Ν",
    "Xi": "Ξ", "Omicron": "Ο", "Pi": "Π", "Rho": "Ρ", "Sigma": "Σ", "Tau": "Τ", "Upsilon": "Υ",
    "Phi": "Φ", "Chi": "Χ", "Psi": "Ψ", "Omega": "Ω",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "zeta": "ζ",
    "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν",
    "xi": "ξ", "omicron": "ο", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ",
    "phi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
    "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß",
    "eacute": "é", "egrave": "è", "ecirc": "ê", "agrave": "à", "acirc": "â", "ccedil": "ç",
    "iuml": "ï", "ocirc": "ô", "ntilde": "ñ", "aring": "å", "oslash": "ø", "aelig": "æ",
  ]
}
