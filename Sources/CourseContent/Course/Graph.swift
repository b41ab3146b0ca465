/// What needs what, by number.
struct Graph {
  private let needs: [[Int]]

  /// Makes a graph; `needs[i]` are the numbers that `i` needs.
  init(_ needs: [[Int]]) {
    self.needs = needs
  }

  /// One circle of needs, each needing the next and the last the first; nil where there is none.
  ///
  /// A depth-first search with a stack of its own, so that a long chain can't exhaust ours.
  var cycle: [Int]? {
    enum State { case new, open, done }
    var states = Array(repeating: State.new, count: needs.count)
    for root in needs.indices where states[root] == .new {
      var path: [(node: Int, next: Int)] = [(root, 0)]
      states[root] = .open
      while let top = path.last {
        guard top.next < needs[top.node].count else {
          states[top.node] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let needed = needs[top.node][top.next]
        switch states[needed] {
        case .new:
          states[needed] = .open
          path.append((needed, 0))
        case .open:
          return path.map(\.node).drop { $0 != needed }.map { $0 }
        case .done:
          break
        }
      }
    }
    return nil
  }
}
