extension Node.Operation {
  /// The sign between two operands, or the word; empty for what has none.
  var sign: String {
    switch self {
    case .add: "+"
    case .subtract, .negate: "-"
    case .multiply: "*"
    case .divide: "/"
    case .power: "^"
    case .equal: "=="
    case .notEqual: "!="
    case .less: "<"
    case .lessEqual: "<="
    case .greater: ">"
    case .greaterEqual: ">="
    case .and: "and"
    case .or: "or"
    case .not: "not"
    default: ""
    }
  }
}

extension Node.Operation {
  /// Whether it is a part of the tree, and not a jump of the program.
  var isPart: Bool { rawValue < Node.Operation.skipUnless.rawValue }
}
