extension TrainingSettings {
  /// Trains a network, and measures it after each epoch.
  ///
  /// Everything follows from the seed: the same settings and data give the same history, bit by bit, on
  /// the same platform.
  ///
  /// - Throws: `domain` for layers outside their range, `shape` where the sets differ in their features.
  public func train(on data: TrainingData) throws(CoreError) -> TrainingHistory {
    var seeds = SplitMix64(seed: seed)
    var network = try MultilayerPerceptron(
      inputs: data.training.features.columns, hidden: hidden, seed: seeds.next())
    try network.check(data.validation)
    try network.check(data.test)
    var pass = NetworkPass(of: network)
    var descent = try NetworkDescent(of: network, optimizer: optimizer)
    var generator = SplitMix64(seed: seeds.next())
    var order = Array(data.training.labels.indices)

    func measured(_ network: MultilayerPerceptron) -> TrainingHistory.Epoch {
      TrainingHistory.Epoch(
        training: pass.score(of: network, on: data.training),
        validation: pass.score(of: network, on: data.validation))
    }

    var history = [measured(network)]
    var losses = [history[0].validation.loss]
    var best = (epoch: 0, network: network)
    var hasStopped = false
    var hasDiverged = false
    history.reserveCapacity(epochs + 1)
    for epoch in 0..<epochs {
      generator.shuffle(&order)
      for start in stride(from: 0, to: order.count, by: batchSize) {
        descent.clearGradient()
        _ = pass.addGradient(
          of: network, on: data.training,
          points: start..<start + min(batchSize, order.count - start), order: order,
          dropProbability: dropProbability, using: &generator, to: &descent.gradient)
        descent.step(&network)
      }
      let reached = measured(network)
      guard reached.training.loss.isFinite, reached.validation.loss.isFinite else {
        hasDiverged = true
        break
      }
      history.append(reached)
      losses.append(reached.validation.loss)
      if reached.validation.loss < losses[best.epoch] { best = (epoch + 1, network) }
      if let earlyStopping, try earlyStopping.outcome(of: losses).hasStopped {
        hasStopped = true
        break
      }
    }
    // A network whose loss is no number is no network to keep.
    let keepsBest = earlyStopping != nil || hasDiverged
    let kept = keepsBest ? best.network : network
    return TrainingHistory(
      epochs: history, bestEpoch: best.epoch, keptEpoch: keepsBest ? best.epoch : history.count - 1,
      hasStopped: hasStopped, hasDiverged: hasDiverged, network: kept,
      test: try kept.score(on: data.test))
  }
}
