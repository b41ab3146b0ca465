extension ParsedFormula {
  /// The functions, variables and signs that stand in it: those that an
  /// answer may be forbidden, or asked, to have.
  public var words: Set<String> {
    var words: Set<String> = []
    for part in parts {
      switch part.kind {
      case .call(let name), .name(let name), .operation(let name): words.insert(name)
      case .condition: words.insert("if")
      default: break
      }
    }
    return words
  }
}
