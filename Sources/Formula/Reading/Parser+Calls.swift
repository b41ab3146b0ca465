import SourceText

extension Parser {
  /// An argument as it was written.
  private struct Argument {
    let name: String?
    let nameSpan: Range<Int>
    let value: Operand
  }

  /// `name(a, b, c=d)`; the name was taken.
  mutating func call(_ name: Token) throws(FormulaError) -> Operand {
    let arguments = try bracketed { parser throws(FormulaError) in
      try parser.arguments()
    }
    let function = catalogue.position(of: UnsafeBufferPointer(rebasing: lexer.bytes[name.span]))
    let hasNames = arguments.contains { $0.name != nil }
    var arrangement: [CallSite.Supply] = []
    let problems = callProblems.count
    let call = name.start..<previousEnd
    if let function {
      do throws(FormulaError) {
        arrangement = try arrange(arguments, for: catalogue.entries[function], call: call)
      } catch {
        callProblems.append(error)
      }
    }
    let spelling =
      function.map { catalogue.entries[$0].name } ?? lexer.canonicalName(name.span)
    if function == nil { callProblems.append(unknownFunction(spelling, name.span)) }
    if let function {
      // Assumptions, and arguments in another order, are put on the stack behind the arguments.
      let most = height + catalogue.entries[function].parameters.count
      greatestHeight = max(greatestHeight, most)
    }
    sites.append(
      CallSite(
        function: function, name: spelling, nameSpan: name.span,
        argumentNames: hasNames ? arguments.map { $0.name } : [], arrangement: arrangement,
        fits: callProblems.count == problems))
    return try compound(
      .call, from: name.start, arguments.map { $0.value.node }, operand: sites.count - 1)
  }

  private mutating func arguments() throws(FormulaError) -> [Argument] {
    var arguments: [Argument] = []
    guard token.kind != .closeParenthesis else { return [] }
    var hasNames = false
    while true {
      if token.kind == .name, isAssigned(behind: token.end) {
        let name = token
        try take()
        try take()
        hasNames = true
        arguments.append(
          Argument(
            name: lexer.canonicalName(name.span), nameSpan: name.span,
            value: try expression(.or)))
      } else {
        let start = token.start
        let value = try expression(.or)
        if hasNames {
          throw FormulaError(
            .syntax, "an argument without a name stands behind one with a name",
            help: "put it first, or write its name too", span: start..<previousEnd)
        }
        arguments.append(Argument(name: nil, nameSpan: value.span, value: value))
      }
      guard token.kind == .comma else { return arguments }
      try take()
    }
  }

  /// Whether the next sign is `=`, and not `==`.
  private func isAssigned(behind offset: Int) -> Bool {
    var cursor = offset
    while [0x20, 0x09, 0x0A, 0x0D].contains(lexer.byte(cursor)) { cursor += 1 }
    return lexer.byte(cursor) == UInt8(ascii: "=") && lexer.byte(cursor + 1) != UInt8(ascii: "=")
  }

  /// Finds out which argument each parameter gets.
  ///
  /// - Returns: nothing where the arguments stand in the parameters' order.
  private func arrange(
    _ arguments: [Argument], for entry: CatalogueEntry, call: Range<Int>
  ) throws(FormulaError) -> [CallSite.Supply] {
    let parameters = entry.parameters
    let most = parameters.count - 1 + (parameters.last?.occurrences.upperBound ?? 1)
    if arguments.count > most, let extra = arguments.dropFirst(most).first {
      throw FormulaError(
        .arity, "\(entry.name) takes \(counted(most, "argument")), and not \(arguments.count)",
        help: entry.signature, span: extra.nameSpan.lowerBound..<extra.value.end)
    }
    if arguments.allSatisfy({ $0.name == nil }) {
      let least =
        (parameters.lastIndex { $0.defaultValue == nil } ?? -1)
        + (parameters.last?.occurrences.lowerBound ?? 1)
      if arguments.count < least {
        throw lacking(parameters[min(arguments.count, parameters.count - 1)], entry, call)
      }
      return []
    }
    var supplies: [CallSite.Supply?] = Array(repeating: nil, count: parameters.count)
    for (place, argument) in arguments.enumerated() {
      let index: Int
      if let name = argument.name {
        guard let found = parameters.firstIndex(where: { $0.name == name }) else {
          let close = closestName(to: name, among: parameters.lazy.map { $0.name })
          throw FormulaError(
            .arity, "\(entry.name) has no parameter `\(shortened(name))`",
            help: close.map { "did you mean `\($0)`? \(entry.signature)" } ?? entry.signature,
            span: argument.nameSpan)
        }
        index = found
      } else {
        index = min(place, parameters.count - 1)
      }
      guard supplies[index] == nil else {
        throw FormulaError(
          .arity, "\(entry.name) is given `\(parameters[index].name)` twice", help: entry.signature,
          span: argument.nameSpan)
      }
      supplies[index] = .argument(place)
    }
    var complete: [CallSite.Supply] = []
    for (index, supply) in supplies.enumerated() {
      if supply == nil, parameters[index].defaultValue == nil {
        throw lacking(parameters[index], entry, call)
      }
      complete.append(supply ?? .assumption)
    }
    return complete
  }

  private func lacking(
    _ parameter: CatalogueParameter, _ entry: CatalogueEntry, _ call: Range<Int>
  ) -> FormulaError {
    FormulaError(
      .arity, "\(entry.name) lacks its argument `\(parameter.name)`", help: entry.signature,
      span: call)
  }

  private func unknownFunction(_ name: String, _ span: Range<Int>) -> FormulaError {
    let close = closestName(to: name, among: catalogue.entries.lazy.map { $0.name })
    let isValue =
      scope.contains { $0.name == name } || variables.contains(name)
      || Constant(name: name) != nil
    let product = "a product is written \(shortened(name))*(…)"
    return FormulaError(
      .name, "there is no function `\(shortened(name))`",
      help: isValue ? product : close.map { "did you mean `\($0)`?" } ?? product, span: span)
  }
}

/// A count and its noun: "1 argument", "2 arguments".
func counted(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}

/// A name, cut where it is too long to be shown.
func shortened(_ name: String) -> String {
  name.unicodeScalars.count <= 40
    ? name : String(String.UnicodeScalarView(name.unicodeScalars.prefix(37))) + "…"
}
