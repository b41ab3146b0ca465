/// The space between the nodes of a row, as TeX sets it.
///
/// A binary operator without a left operand is a sign and stays close to what follows; in scripts
/// (`isTight`) operators and relations have no space around them.
struct RowSpacing {
  private let nodes: [MathNode]
  private let roles: [MathRole]
  private let isTight: Bool

  init(_ nodes: [MathNode], isTight: Bool) {
    self.nodes = nodes
    self.isTight = isTight
    roles = Self.roles(of: nodes)
  }

  /// The roles that the nodes have in this place.
  private static func roles(of nodes: [MathNode]) -> [MathRole] {
    var roles = nodes.map(\.role)
    var previous: MathRole?
    for index in nodes.indices {
      if case .space(let columns) = nodes[index] {
        if columns > 1 { previous = nil }
        continue
      }
      if roles[index] == .bar { roles[index] = previous == nil ? .ordinary : .relation }
      if roles[index] == .binary {
        switch previous {
        case nil, .binary, .relation, .opening, .punctuation, .function, .bar:
          roles[index] = .ordinary
        case .ordinary, .closing, .ellipsis:
          break
        }
      }
      previous = roles[index]
    }
    // One without a right operand is no operator either: the star of θ*.
    var following: MathRole?
    for index in nodes.indices.reversed() where !nodes[index].isSpace {
      if roles[index] == .binary,
        following == nil || following == .relation
          || following == .closing || following == .punctuation
      {
        roles[index] = .ordinary
      }
      following = roles[index]
    }
    return roles
  }

  /// Whether a node is a sign in front of its operand: the minus of −w.
  func isSign(_ index: Int) -> Bool {
    nodes[index].role == .binary && roles[index] == .ordinary
  }

  /// Whether TeX would set space between two neighbours.
  func isSpaced(_ left: Int, _ right: Int) -> Bool {
    switch (roles[left], roles[right]) {
    case (.relation, .relation):
      return false
    case (.relation, _), (_, .relation), (.binary, _), (_, .binary):
      return !isTight
    case (_, .punctuation), (_, .closing), (.opening, _):
      return false
    case (.punctuation, _):
      return !isTight
    case (.function, _):
      return nodes[left].hasLimits || !nodes[right].isFence
    case (.ordinary, .function):
      return !isSign(left) && !nodes[left].isPunctuationMark
    case (.closing, .function):
      return true
    case (.ellipsis, _), (_, .ellipsis):
      return !isTight
    default:
      return false
    }
  }
}

extension MathNode {
  var isFence: Bool {
    switch self {
    case .fence: true
    case .scripts(let scripts): scripts.base.isFence
    case .symbol(let symbol): symbol.role == .opening
    default: false
    }
  }

  /// A large operator or a function with something below it, which has a space after it.
  fileprivate var hasLimits: Bool {
    switch self {
    case .scripts(let scripts): scripts.areLimits || scripts.base.isLargeOperator
    default: isLargeOperator
    }
  }

  /// `∑`, `∏`, `∫` and the like.
  var isLargeOperator: Bool {
    guard case .symbol(let symbol) = self, symbol.role == .function else { return false }
    return symbol.unicode.count == 1 && symbol.unicode.allSatisfy { !$0.isLetter }
  }

  /// A full stop or a slash, which takes no space where an operand would.
  var isPunctuationMark: Bool {
    guard case .symbol(let symbol) = self else { return false }
    return symbol.unicode == "." || symbol.unicode == "/"
  }
}
