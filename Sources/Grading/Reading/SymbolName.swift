import Formula

/// The name of a quantity, however it is spelled: `λ`, `lambda` and `\lambda` are one, as are
/// `σ2`, `sigma2` and `sigma_2`.
struct SymbolName: Hashable {
  private let spelling: String

  init(_ name: String) {
    spelling = FormulaName.canonical(name).filter { $0 != "\\" && $0 != "_" && $0 != "$" }
  }
}
