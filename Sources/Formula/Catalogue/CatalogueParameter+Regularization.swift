/// The parameters that many functions share.
extension CatalogueParameter {
  /// The learning rate η of one step.
  static var learningRate: CatalogueParameter { .number("lr", .nonNegative) }

  /// A penalty strength λ.
  static var strength: CatalogueParameter { .number("lambda", .nonNegative) }

  /// Weights.
  static var weights: CatalogueParameter { .vector("w") }

  /// The gradient of the data loss, as long as the weights.
  static var gradient: CatalogueParameter { .vector("g", lengthOf: "w") }

  /// The weight decay λ of an optimizer.
  static func weightDecay(default value: Double? = nil) -> CatalogueParameter {
    .number("weight_decay", .nonNegative, default: value)
  }

  /// The decay rates and the ε of Adam, last in its steps.
  static var adamHyperparameters: [CatalogueParameter] {
    [
      .number("beta1", .belowOne, default: 0.9), .number("beta2", .belowOne, default: 0.999),
      .number("eps", .nonNegative, default: 1e-8),
    ]
  }

  /// The minimum of a quadratic loss.
  static var minimum: CatalogueParameter { .vector("theta_star") }

  /// The curvatures of a quadratic loss, as many as its minimum has elements.
  static var curvatures: CatalogueParameter { .vector("h", .positive, lengthOf: "theta_star") }

  /// The features and targets of a regression.
  static var regressionData: [CatalogueParameter] {
    [.matrix("X"), .vector("y", lengthOf: "X")]
  }
}
