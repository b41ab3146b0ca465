/// The memory of one pass through a network, forth and back, taken once for all points.
///
/// The loops go input by input: what a unit adds to the next layer lies together in memory, and a unit
/// that is silent, for its rectifier or for dropout, is passed over, forth and back.
struct NetworkPass {
  private let layers: [Int]
  /// Where each layer's units begin in the buffers below.
  private let unitOffsets: [Int]
  /// Where each layer's weights to the next, and the next one's biases, begin in the parameters.
  private let weightOffsets: [Int]
  private let biasOffsets: [Int]

  /// What each unit puts out, its slope, and the factor of dropout on it: 0 or 1/(1−p).
  private var outputs: [Double]
  private var slopes: [Double]
  private var scales: [Double]

  init(of network: MultilayerPerceptron) {
    layers = network.layers
    var unit = 0
    var weight = 0
    var bias = network.weightCount
    var offsets: (units: [Int], weights: [Int], biases: [Int]) = ([0], [], [])
    for (inputs, outputs) in zip(layers, layers.dropFirst()) {
      unit += inputs
      offsets.units.append(unit)
      offsets.weights.append(weight)
      offsets.biases.append(bias)
      weight += inputs * outputs
      bias += outputs
    }
    (unitOffsets, weightOffsets, biasOffsets) = offsets
    outputs = [Double](repeating: 0, count: unit + 1)
    slopes = outputs
    scales = [Double](repeating: 1, count: unit + 1)
  }

  /// Draws which hidden units the next pass keeps.
  mutating func drawMask(dropProbability: Double, using generator: inout SplitMix64) {
    guard dropProbability > 0 else { return }
    let scale = 1 / (1 - dropProbability)
    for unit in unitOffsets[1]..<unitOffsets[layers.count - 1] {
      scales[unit] = generator.nextUniform() >= dropProbability ? scale : 0
    }
  }

  /// Lets the next passes use all units.
  mutating func keepAll() {
    for unit in scales.indices { scales[unit] = 1 }
  }

  /// The logit of class 1, leaving every unit's output behind for the way back.
  mutating func logit(
    of network: MultilayerPerceptron, for point: UnsafeBufferPointer<Double>
  ) -> Double {
    network.parameters.withUnsafeBufferPointer { parameters in
      outputs.withUnsafeMutableBufferPointer { outputs in
        for (unit, value) in point.enumerated() { outputs[unit] = value }
        for layer in 0..<layers.count - 1 {
          let count = layers[layer + 1]
          let sums = UnsafeMutableBufferPointer(
            rebasing: outputs[unitOffsets[layer + 1]..<unitOffsets[layer + 1] + count])
          let bias = biasOffsets[layer]
          for unit in 0..<count { sums[unit] = parameters[bias &+ unit] }
          for input in 0..<layers[layer] {
            let value = outputs[unitOffsets[layer] &+ input]
            guard value != 0 else { continue }
            let weight = weightOffsets[layer] &+ input &* count
            for unit in 0..<count { sums[unit] += value * parameters[weight &+ unit] }
          }
          guard layer < layers.count - 2 else { return sums[0] }
          let scale = unitOffsets[layer + 1]
          for unit in 0..<count { sums[unit] = max(0, sums[unit]) * scales[scale &+ unit] }
        }
        return outputs[outputs.count - 1]
      }
    }
  }

  /// Adds to the gradient what the point of the last pass contributes, from the slope of its loss
  /// along the logit.
  mutating func addGradient(
    of network: MultilayerPerceptron, logitSlope: Double, to gradient: inout [Double]
  ) {
    slopes[slopes.count - 1] = logitSlope
    network.parameters.withUnsafeBufferPointer { parameters in
      gradient.withUnsafeMutableBufferPointer { gradient in
        slopes.withUnsafeMutableBufferPointer { slopes in
          for layer in (0..<layers.count - 1).reversed() {
            let count = layers[layer + 1]
            let above = UnsafeBufferPointer(
              rebasing: slopes[unitOffsets[layer + 1]..<unitOffsets[layer + 1] + count])
            let bias = biasOffsets[layer]
            for unit in 0..<count { gradient[bias &+ unit] += above[unit] }
            for input in 0..<layers[layer] {
              let place = unitOffsets[layer] &+ input
              let value = outputs[place]
              // A silent unit moves nothing above it, and no slope reaches what lies below it.
              guard value != 0 else {
                slopes[place] = 0
                continue
              }
              let weight = weightOffsets[layer] &+ input &* count
              var slope = 0.0
              for unit in 0..<count {
                gradient[weight &+ unit] += value * above[unit]
                slope += parameters[weight &+ unit] * above[unit]
              }
              slopes[place] = slope * scales[place]
            }
          }
        }
      }
    }
  }
}
