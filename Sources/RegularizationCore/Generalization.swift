/// How much better a model does on what it has seen.
public enum Generalization {
  /// The gap between training and test accuracy, in the unit of both: training − test.
  ///
  /// For accuracies a large positive gap is the sign of overfitting. (Of losses, take test − training.)
  public static func gap(training: Double, test: Double) -> Double {
    training - test
  }
}
