import RegularizationCore
import Testing

@Suite struct LayerConnectionsTests {
  @Test func connectionsAreProductsOfNeighbours() throws {
    #expect(try LayerConnections.total(layers: [3, 5, 5, 2]) == 50)
    #expect(try LayerConnections.total(layers: [3, 4, 2]) == 20)
    #expect(try LayerConnections.active(layers: [3, 5, 5, 2], kept: [3, 2, 3, 2]) == 18)
  }

  @Test func fewerThanTwoLayersHaveNone() throws {
    #expect(try LayerConnections.total(layers: [7]) == 0)
    #expect(try LayerConnections.total(layers: []) == 0)
    #expect(try LayerConnections.expectedActive(layers: [7], dropProbability: 0.5) == 0)
  }

  @Test(arguments: [0, 0.3, 0.5, 1])
  func expectationIsTheMeanOverAllMasksOfHiddenUnits(dropProbability: Double) throws {
    let layers = [3, 3, 2, 4]
    var mean = 0.0
    for mask in allMasks(of: 5) {
      let kept = [3, mask[..<3].count(where: { $0 }), mask[3...].count(where: { $0 }), 4]
      let probability = try DropoutEnsemble.probability(of: mask, dropProbability: dropProbability)
      mean += try probability * Double(LayerConnections.active(layers: layers, kept: kept))
    }
    let expected = try LayerConnections.expectedActive(
      layers: layers, dropProbability: dropProbability)
    #expect(mean.isClose(to: expected))
  }

  @Test func halfTheUnitsLeaveFewerThanHalfTheConnections() throws {
    #expect(
      try LayerConnections.expectedActive(layers: [3, 5, 5, 2], dropProbability: 0.5) == 18.75)
  }

  @Test func impossibleNetworksAreErrors() {
    #expect(failure { try LayerConnections.total(layers: [3, -1]) } == .domain("layers"))
    #expect(
      failure { try LayerConnections.total(layers: [1 << 40, 1 << 40]) } == .domain("layers"))
    #expect(
      failure { try LayerConnections.total(layers: [1 << 52, 1, 1 << 52, 1]) }
        == .domain("layers"))
    #expect(failure { try LayerConnections.active(layers: [3], kept: []) } == .shape("kept"))
    #expect(
      failure { try LayerConnections.active(layers: [3, 2], kept: [3, 3]) } == .domain("kept"))
    #expect(
      failure { try LayerConnections.expectedActive(layers: [1, 2], dropProbability: -1) }
        == .domain("p_drop"))
  }
}
