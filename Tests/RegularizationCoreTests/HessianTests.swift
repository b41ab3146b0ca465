import RegularizationCore
import Testing

@Suite struct HessianTests {
  @Test(arguments: 0..<20)
  func aDiagonalHessianIsAQuadraticLoss(seed: Int) throws {
    var samples = SeededSamples(seed: seed)
    let (minimum, curvatures) = (samples.vector(4), samples.vector(4, 0.1...4))
    var hessian = Matrix(rows: 4, columns: 4, elements: Array(repeating: 0, count: 16))
    for index in 0..<4 { hessian[index, index] = curvatures[index] }
    let penalty = try L2Penalty(strength: samples.number(0...3), convention: .full)
    #expect(
      try penalty.minimum(hessian: hessian, minimum: minimum).isClose(
        to: QuadraticLoss(minimum: minimum, curvatures: curvatures).minimum(with: penalty)))
  }

  @Test(arguments: 0..<20)
  func thePenalizedGradientIsZero(seed: Int) throws {
    var samples = SeededSamples(seed: seed)
    let size = Int.random(in: 1...8, using: &samples)
    let roots = (0..<size).map { _ in samples.vector(size) }
    let hessian = try Matrix(
      rows: roots.map { row in try roots.map { column in try dotProduct(row, column) } })
    let minimum = samples.vector(size)
    let penalty = try L2Penalty(strength: samples.number(0.1...3))
    let found = try penalty.minimum(hessian: hessian, minimum: minimum)
    let distance = zip(found, minimum).map { $0 - $1 }
    for row in 0..<size {
      let slope = try dotProduct(Array(hessian.row(row)), distance)
      #expect((slope + penalty.strength * found[row]).isClose(to: 0, absolute: 1e-12))
    }
  }

  @Test func aFlatDirectionNeedsAPenalty() throws {
    let flat = try Matrix(rows: [[1, 2], [2, 4]])
    let none = try L2Penalty(strength: 0)
    #expect(
      failure { try none.minimum(hessian: flat, minimum: [1, 1]) }
        == Failure(kind: .singular, parameter: "H"))
    let some = try L2Penalty(strength: 5)
    #expect(try some.minimum(hessian: flat, minimum: [1, 1]).isClose(to: [0.3, 0.6]))
  }

  @Test func shapesAndDefinitenessAreChecked() throws {
    let penalty = try L2Penalty(strength: 0.5)
    let wide = try Matrix(rows: [[1, 2]])
    #expect(failure { try penalty.minimum(hessian: wide, minimum: [1]) } == .shape("H"))
    let saddle = try Matrix(rows: [[1, 2], [2, 1]])
    #expect(failure { try penalty.minimum(hessian: saddle, minimum: [1, 1]) } == .domain("H"))
    let twisted = try Matrix(rows: [[1, 0.5], [0, 1]])
    #expect(failure { try penalty.minimum(hessian: twisted, minimum: [1, 1]) } == .domain("H"))
    let round = try Matrix(rows: [[1, 0], [0, 1]])
    #expect(failure { try penalty.minimum(hessian: round, minimum: [1]) } == .shape("theta_star"))
    #expect(
      try penalty.minimum(hessian: round, minimum: [.nan, 1]).contains(where: \.isNaN))
    #expect(try penalty.minimum(hessian: Matrix(rows: []), minimum: []) == [])
  }
}
