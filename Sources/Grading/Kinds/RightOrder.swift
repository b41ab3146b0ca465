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
  /// "Stands before something that it must follow" is itself a partial order of the things as they
  /// are placed, so what can stay is a greatest antichain of it. By Dilworth's theorem (1950) that is
  /// as large as the fewest chains which cover all: the number of things less a maximum matching of
  /// things with later ones. With one right order it is a longest increasing subsequence.
  func greatestRightPart(_ order: [Int]) -> Int {
    let items = order.filter { (0..<count).contains($0) }
    let conflicts = items.enumerated().map { early, first in
      items.indices.dropFirst(early + 1).filter {
        items[$0] == first || requires(items[$0], before: first)
      }
    }
    var matched = [Int?](repeating: nil, count: items.count)
    /// Finds a partner for a thing, moving others to other partners where needed (Kuhn, 1955).
    func match(_ early: Int, _ visited: inout Set<Int>) -> Bool {
      for late in conflicts[early] where visited.insert(late).inserted {
        guard let other = matched[late] else {
          matched[late] = early
          return true
        }
        if match(other, &visited) {
          matched[late] = early
          return true
        }
      }
      return false
    }
    var size = 0
    for early in items.indices {
      var visited: Set<Int> = []
      if match(early, &visited) { size += 1 }
    }
    return items.count - size
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
      let pairs = count * (count - 1) / 2
      return Double(pairs - wrong) / Double(pairs)
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
