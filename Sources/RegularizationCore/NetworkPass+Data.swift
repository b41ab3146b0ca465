// Passes over many points.
extension NetworkPass {
  /// Adds the gradient of the mean loss of some points, each under a mask of its own, and returns that
  /// loss.
  ///
  /// - Parameters:
  ///   - points: which places of the order, such as one batch's.
  ///   - order: the order in which the data set's points come.
  mutating func addGradient(
    of network: MultilayerPerceptron, on data: Dataset, points: Range<Int>, order: [Int],
    dropProbability: Double, using generator: inout SplitMix64, to gradient: inout [Double]
  ) -> Double {
    let share = 1 / Double(points.count)
    var loss = 0.0
    for place in points {
      let point = order[place]
      drawMask(dropProbability: dropProbability, using: &generator)
      let logit = logit(of: network, forPoint: point, of: data)
      let (pointLoss, slope) = Self.crossEntropy(logit: logit, label: data.labels[point])
      loss += pointLoss * share
      addGradient(of: network, logitSlope: slope * share, to: &gradient)
    }
    return loss
  }

  /// The loss and the accuracy on a data set, with all units at work.
  mutating func score(
    of network: MultilayerPerceptron, on data: Dataset
  ) -> MultilayerPerceptron.Score {
    keepAll()
    var loss = 0.0
    var right = 0
    for (point, label) in data.labels.enumerated() {
      let logit = logit(of: network, forPoint: point, of: data)
      loss += Self.crossEntropy(logit: logit, label: label).loss
      if (logit > 0) == (label == 1) { right += 1 }
    }
    return MultilayerPerceptron.Score(
      loss: loss / Double(data.count), accuracy: Double(right) / Double(data.count))
  }

  private mutating func logit(
    of network: MultilayerPerceptron, forPoint point: Int, of data: Dataset
  ) -> Double {
    let columns = data.features.columns
    return data.features.elements.withUnsafeBufferPointer { elements in
      logit(
        of: network,
        for: UnsafeBufferPointer(rebasing: elements[point * columns..<(point + 1) * columns]))
    }
  }

  /// ln(1 + e^∓z) and its slope along z, σ(z) − label, without overflow on either side.
  private static func crossEntropy(logit: Double, label: Int) -> (loss: Double, slope: Double) {
    let margin = label == 1 ? logit : -logit
    let small = exp(-margin.magnitude)
    let loss = max(0, -margin) + log1p(small)
    // 1 − σ(margin), by the exponential that can't overflow.
    let missing = margin >= 0 ? small / (1 + small) : 1 / (1 + small)
    return (loss, label == 1 ? -missing : missing)
  }
}
