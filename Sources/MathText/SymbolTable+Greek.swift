extension SymbolTable {
  /// The letters of Greek, by their commands.
  ///
  /// The two forms of epsilon are drawn alike, because the lunate form is hard to tell from ∈ in
  /// the fonts of terminals.
  static let greek: [String: MathSymbol] = {
    let letters: [(name: String, letter: String)] = [
      ("alpha", "α"), ("beta", "β"), ("gamma", "γ"), ("delta", "δ"), ("epsilon", "ε"),
      ("zeta", "ζ"), ("eta", "η"), ("theta", "θ"), ("iota", "ι"), ("kappa", "κ"), ("lambda", "λ"),
      ("mu", "μ"), ("nu", "ν"), ("xi", "ξ"), ("omicron", "ο"), ("pi", "π"), ("rho", "ρ"),
      ("sigma", "σ"), ("tau", "τ"), ("upsilon", "υ"), ("phi", "φ"), ("chi", "χ"), ("psi", "ψ"),
      ("omega", "ω"),
    ]
    let capitals: [(name: String, letter: String)] = [
      ("Gamma", "Γ"), ("Delta", "Δ"), ("Theta", "Θ"), ("Lambda", "Λ"), ("Xi", "Ξ"), ("Pi", "Π"),
      ("Sigma", "Σ"), ("Upsilon", "Υ"), ("Phi", "Φ"), ("Psi", "Ψ"), ("Omega", "Ω"),
    ]
    let variants: [(name: String, letter: String)] = [
      ("vartheta", "ϑ"), ("varpi", "ϖ"), ("varrho", "ϱ"), ("varsigma", "ς"), ("varphi", "ϕ"),
      ("varkappa", "ϰ"), ("varepsilon", "ε"),
    ]
    var table: [String: MathSymbol] = [:]
    for (name, letter) in letters { table[name] = MathSymbol(letter, name, name) }
    for (name, letter) in capitals {
      table[name] = MathSymbol(letter, name, "capital \(name.lowercased())")
    }
    for (name, letter) in variants {
      let plain = String(name.dropFirst(3))
      table[name] = MathSymbol(letter, plain, plain)
    }
    return table
  }()
}
