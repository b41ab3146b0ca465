import CourseContent

/// Which of n things must come before which, and how good an order of them is.
///
/// Several orders may be right: any that violates no constraint.
struct RightOrder: Hashable, Sendable {
  /// How many things there are.
  let count: Int
  /// For each thing, which others must come before it, however many steps that takes.
  private let isBefore: [[Bool]]

  /// Makes the order of `count` things of which each comes after some others.
  ///
  /// - Parameter after: for each thing the indices of some that come before it, without circles.
  init(after: [[Int]]) {
    count = after.count
    var reaches = after.map { earlier in (0..<after.count).map(earlier.contains) }
    // The transitive closure (Warshall, JACM 1962).
    for middle in 0..<count {
      for late in 0..<count where reaches[late][middle] {
        for early in 0..<count where reaches[middle][early] { reaches[late][early] = true }
      }
    }
    isBefore = reaches
  }

  /// Makes the order of numbers; equal ones may come in either order.
  init(ranks: [Double]) {
    self.init(after: ranks.map { rank in ranks.indices.filter { ranks[$0] < rank } })
  }

  /// True where the first must come before the second.
  func requires(_ first: Int, before second: Int) -> Bool { isBefore[second][first] }

  /// One right order: of what can come next, always the first.
  var order: [Int] {
    var left = Array(0..<count)
    var order: [Int] = []
    while let place = left.firstIndex(where: { item in
      !left.contains { requires($0, before: item) }
    }) {
      order.append(left.remove(at: place))
    }
    return order
  }

  /// True where every thing stands in the order once, and none before one that it must follow.
  func isRight(_ order: [Int]) -> Bool { rightSteps(order) == count && order.count == count }

  /// How many of the first steps begin some right order.
  func rightSteps(_ order: [Int]) -> Int {
    var placed: Set<Int> = []
    for item in order {
      guard (0..<count).contains(item), !placed.contains(item),
        (0..<count).allSatisfy({ !requires($0, before: item) || placed.contains($0) })
      else { break }
      placed.insert(item)
    }
    return placed.count
  }

  /// The most things of an order that stand rightly among themselves; others than `0..<count` have
  /// no place.
  ///
  /// What must go is a smallest set of things that has one of every two that stand wrongly: a
  /// minimum vertex cover. With one right order, what stays is a longest increasing subsequence.
  func greatestRightPart(_ order: [Int]) -> Int {
    let items = order.filter { (0..<count).contains($0) }
    var conflicts = [Set<Int>](repeating: [], count: items.count)
    for (late, second) in items.enumerated() {
      for (early, first) in items[..<late].enumerated()
      where first == second || requires(second, before: first) {
        conflicts[late].insert(early)
        conflicts[early].insert(late)
      }
    }
    return items.count - Self.smallestCover(conflicts)
  }

  /// The size of a smallest set of vertices that has an end of every edge.
  private static func smallestCover(_ neighbours: [Set<Int>]) -> Int {
    guard let vertex = neighbours.indices.max(by: { neighbours[$0].count < neighbours[$1].count }),
      let edges = neighbours.map(\.count).max(), edges > 0
    else { return 0 }
    func without(_ removed: Set<Int>) -> [Set<Int>] {
      neighbours.enumerated().map { removed.contains($0) ? [] : $1.subtracting(removed) }
    }
    let withVertex = 1 + smallestCover(without([vertex]))
    // A vertex with one edge need never be left out in favour of its neighbour.
    if edges == 1 { return withVertex }
    return min(withVertex, edges + smallestCover(without(neighbours[vertex])))
  }

  /// How many things must be taken away and put in to make a right order.
  func editDistance(_ order: [Int]) -> Int {
    count + order.count - 2 * greatestRightPart(order)
  }

  /// The score of an order, from 0 to 1; 1 for a right one.
  ///
  /// - Parameter order: indices of the things; under `edit` and `exact` some may be missing, and
  ///   others than `0..<count` count as surplus.
  func score(_ order: [Int], _ scoring: OrderingScoring) -> Double {
    if isRight(order) { return 1 }
    guard count > 1 else { return 0 }
    let all = Double(count)
    switch scoring {
    case .exact: return 0
    case .edit: return max(0, (all - Double(editDistance(order))) / all)
    case .lis:
      let part = greatestRightPart(order)
      return part == 1 ? 0 : Double(part) / all
    case .position: return Double(order.enumerated().count { distance($1, at: $0) == 0 }) / all
    case .pairs:
      var wrong = 0
      for (late, second) in order.enumerated() {
        wrong += order[..<late].count { requires(second, before: $0) }
      }
      return 1 - Double(wrong) / (all * (all - 1) / 2)
    case .displacement:
      let sum = order.enumerated().reduce(0) { $0 + max(0, count - 1 - distance($1.1, at: $1.0)) }
      return Double(sum) / (all * (all - 1))
    }
  }

  /// How far a place is from the nearest that the thing has in a right order.
  private func distance(_ item: Int, at place: Int) -> Int {
    let first = (0..<count).count { requires($0, before: item) }
    let last = count - 1 - (0..<count).count { requires(item, before: $0) }
    return max(0, first - place, place - last)
  }
}
