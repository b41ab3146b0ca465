import RegularizationCore
import Testing

@Suite struct CountsTests {
  @Test func layersHaveWeightsAndBiases() throws {
    #expect(try ParameterCount.linear(inputs: 784, outputs: 256) == 200_960)
    #expect(try ParameterCount.linear(inputs: 784, outputs: 256, hasBias: false) == 200_704)
    #expect(try ParameterCount.linear(inputs: 0, outputs: 3) == 3)
    #expect(try ParameterCount.normalization(.layer, features: 64) == 128)
    #expect(try ParameterCount.normalization(.batch, features: 64) == 128)
    #expect(try ParameterCount.normalization(.rms, features: 64) == 64)
    #expect(try ParameterCount.perSample(parameters: 11e6, samples: 50e3) == 220)
  }

  @Test func impossibleLayersAreErrors() {
    #expect(failure { try ParameterCount.linear(inputs: -1, outputs: 1) } == .domain("n_in"))
    #expect(failure { try ParameterCount.linear(inputs: 1, outputs: -1) } == .domain("n_out"))
    #expect(
      failure { try ParameterCount.linear(inputs: 1 << 30, outputs: 1 << 30) } == .domain("n_in"))
    #expect(failure { try ParameterCount.normalization(.rms, features: -1) } == .domain("d"))
    for samples in [0, -1, .nan, .infinity] as [Double] {
      #expect(
        failure { try ParameterCount.perSample(parameters: 1, samples: samples) }
          == .domain("samples"))
    }
    #expect(
      failure { try ParameterCount.perSample(parameters: .nan, samples: 1) } == .domain("params"))
  }

  @Test func cropsAreThePositionsInBothDirections() throws {
    #expect(try ImageAugmentation.crops(size: 32, padding: 4, crop: 32) == 81)
    #expect(try ImageAugmentation.crops(size: 5, padding: 0, crop: 5) == 1)
    #expect(try ImageAugmentation.variants(size: 32, padding: 4, crop: 32, flips: true) == 162)
    #expect(try ImageAugmentation.variants(size: 32, padding: 4, crop: 32, flips: false) == 81)
  }

  @Test func impossibleCropsAreErrors() {
    #expect(
      failure { try ImageAugmentation.crops(size: 0, padding: 0, crop: 1) } == .domain("size"))
    #expect(
      failure { try ImageAugmentation.crops(size: 1, padding: -1, crop: 1) } == .domain("pad"))
    #expect(
      failure { try ImageAugmentation.crops(size: 8, padding: 1, crop: 11) } == .domain("crop"))
    #expect(
      failure { try ImageAugmentation.crops(size: 8, padding: 1, crop: 0) } == .domain("crop"))
    #expect(
      failure { try ImageAugmentation.crops(size: 1 << 40, padding: 0, crop: 1) }
        == .domain("size"))
    #expect(
      failure { try ImageAugmentation.crops(size: 1, padding: .max, crop: 1) } == .domain("pad"))
  }

  @Test func namesThatDoNotMatchEscapeTheExemption() throws {
    let groups = try DecayGroups(
      names: ["0.weight", "0.bias", "1.weight", "1.bias", "2.weight", "2.bias"],
      counts: [4096, 64, 64, 64, 4096, 64],
      exemptingNamesWith: ["bias", "LayerNorm.weight", "ln_f.weight"])
    #expect(groups.decayed == 8256 && groups.exempt == 192)
    let byDimension = try DecayGroups(
      dimensions: [2, 1, 1, 1, 2, 1], counts: [4096, 64, 64, 64, 4096, 64])
    #expect(byDimension.decayed == 8192 && byDimension.exempt == 256)
  }

  @Test func everyParameterIsInOneOfTheGroups() throws {
    var generator = SeededSamples(seed: 5)
    let counts = (0..<20).map { _ in Int.random(in: 0...1000, using: &generator) }
    let names = counts.indices.map { ["a.weight", "a.bias", "norm"][$0 % 3] }
    for patterns in [[], ["bias"], ["norm", "bias"], [""], ["BIAS"]] {
      let groups = try DecayGroups(names: names, counts: counts, exemptingNamesWith: patterns)
      #expect(groups.decayed + groups.exempt == counts.reduce(0, +))
      if patterns == [""] { #expect(groups.decayed == 0) }
      if patterns == ["BIAS"] { #expect(groups.exempt == 0) }
    }
  }

  @Test func groupsNeedAsManyCountsAsTensors() {
    #expect(
      failure { try DecayGroups(names: ["a"], counts: [], exemptingNamesWith: []) }
        == .shape("counts"))
    #expect(failure { try DecayGroups(dimensions: [1], counts: [1, 2]) } == .shape("counts"))
    #expect(failure { try DecayGroups(dimensions: [1], counts: [-1]) } == .domain("counts"))
    #expect(failure { try DecayGroups(dimensions: [-1], counts: [1]) } == .domain("dims"))
    #expect(
      failure { try DecayGroups(dimensions: [1, 1], counts: [1 << 53, 1]) } == .domain("counts"))
  }

  @Test func halfTheWeightsSaveNothingWhenIndicesAreStored() throws {
    func ratio(
      _ sparsity: Double, _ format: SparseStorage.Format
    ) throws(CoreError) -> Double {
      try SparseStorage.ratio(sparsity: sparsity, valueBytes: 4, indexBytes: 4, format: format)
    }
    #expect(try ratio(0.5, .index) == 1)
    #expect(try ratio(0.478, .index).isClose(to: 1.044))
    #expect(try ratio(0.5, .bitmask) == 0.53125)
    #expect(try ratio(1, .index) == 0)
    for sparsity in [-0.1, 1.1, .nan] as [Double] {
      #expect(failure { try ratio(sparsity, .index) } == .domain("sparsity_fraction"))
    }
    #expect(
      failure {
        try SparseStorage.ratio(sparsity: 0, valueBytes: 0, indexBytes: 4, format: .index)
      } == .domain("value_bytes"))
    #expect(
      failure {
        try SparseStorage.ratio(sparsity: 0, valueBytes: 4, indexBytes: -1, format: .index)
      } == .domain("index_bytes"))
  }
}
