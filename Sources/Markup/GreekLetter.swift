/// A Greek letter and its name, as LaTeX and the formula language spell it.
public struct GreekLetter: Hashable, Sendable {
  /// The name in lower case, except for the first letter of a capital's.
  public let name: String
  /// The letter itself.
  public let letter: String

  /// The small letters, then the capitals that don't look like Latin ones.
  public static let all: [GreekLetter] =
    zip(
      [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
        "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi",
        "psi", "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Phi",
        "Psi", "Omega",
      ], "αβγδεζηθικλμνξοπρστυφχψωΓΔΘΛΞΠΣΥΦΨΩ"
    ).map { GreekLetter(name: $0, letter: String($1)) }
}
