extension Catalogue {
  /// The functions of the language itself.
  static var builtins: [CatalogueEntry] {
    [
      CatalogueEntry(
        elementwise: "abs", formula: #"|x|"#, summary: "The absolute value.",
        example: "abs(-2)"
      ) { $0.magnitude },
      CatalogueEntry(
        elementwise: "sqrt", defined: .nonNegative, formula: #"\sqrt{x}"#,
        summary: "The square root.", example: "sqrt(2)"
      ) { $0.squareRoot() },
    ]
  }
}
