import SourceText

extension Parser {
  /// `name=` before an argument, where it stands there.
  mutating func readArgumentName() throws(FormulaError) {
    let place = open.count - 1
    guard token.kind == .name, isAssigned(behind: token.end) else {
      open[place].unnamedStart = token.start
      return
    }
    open[place].unnamedStart = nil
    open[place].names.append(
      ArgumentName(name: lexer.canonicalName(token.span), span: token.span))
    try take()
    try take()
  }

  /// Completes a call, whose closing bracket was taken.
  mutating func completeCall() throws(FormulaError) {
    let call = end()
    let nameSpan = call.start..<call.nameEnd
    let position = catalogue.position(of: UnsafeBufferPointer(rebasing: lexer.bytes[nameSpan]))
    let entry = position.map { catalogue.entries[$0] }
    let spelling = entry?.name ?? lexer.canonicalName(nameSpan)
    var arrangement: [CallSite.Supply] = []
    var fits = true
    if let entry {
      do throws(FormulaError) {
        arrangement = try arrange(
          pending[call.waiting...], call.names, for: entry, call: call.start..<previousEnd)
      } catch {
        callProblems.append(error)
        fits = false
      }
      // Assumptions, and arguments in another order, are put on the stack behind the arguments.
      greatestHeight = max(greatestHeight, height + entry.parameters.count)
    } else {
      callProblems.append(unknownFunction(spelling, nameSpan))
      fits = false
    }
    sites.append(
      CallSite(
        entry: entry, name: spelling, nameSpan: nameSpan, argumentNames: call.names,
        arrangement: arrangement, fits: fits))
    try compound(.call, from: call.start, since: call.waiting, operand: sites.count - 1)
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
    _ arguments: ArraySlice<Int32>, _ names: [ArgumentName], for entry: CatalogueEntry,
    call: Range<Int>
  ) throws(FormulaError) -> [CallSite.Supply] {
    let most = entry.argumentCounts.upperBound
    if arguments.count > most {
      let positional = arguments.count - names.count
      let span =
        most < positional
        ? nodes[Int(arguments[arguments.startIndex + most])].span : names[most - positional].span
      throw FormulaError(
        .arity, "\(entry.name) takes \(counted(most, "argument")), and not \(arguments.count)",
        help: entry.signature, span: span)
    }
    if names.isEmpty {
      guard arguments.count >= entry.argumentCounts.lowerBound else {
        throw lacking(entry.parameters[arguments.count], entry, call)
      }
      return []
    }
    return try arrange(arguments.count - names.count, names, for: entry, call: call)
  }

  /// Finds out which argument each parameter gets, where some have names.
  private func arrange(
    _ positional: Int, _ names: [ArgumentName], for entry: CatalogueEntry, call: Range<Int>
  ) throws(FormulaError) -> [CallSite.Supply] {
    let parameters = entry.parameters
    var supplies: [CallSite.Supply?] = Array(repeating: nil, count: parameters.count)
    for place in 0..<positional { supplies[min(place, parameters.count - 1)] = .argument(place) }
    for (place, argument) in names.enumerated() {
      guard let index = parameters.firstIndex(where: { $0.name == argument.name }) else {
        let close = closestName(to: argument.name, among: parameters.lazy.map { $0.name })
        throw FormulaError(
          .arity, "\(entry.name) has no parameter `\(shortened(argument.name))`",
          help: close.map { "did you mean `\($0)`? \(entry.signature)" } ?? entry.signature,
          span: argument.span)
      }
      guard supplies[index] == nil else {
        throw FormulaError(
          .arity, "\(entry.name) is given `\(argument.name)` twice", help: entry.signature,
          span: argument.span)
      }
      supplies[index] = .argument(positional + place)
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
