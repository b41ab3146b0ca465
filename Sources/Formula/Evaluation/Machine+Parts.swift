import RegularizationCore
import SourceText

extension Machine {
  /// `base[index]`
  mutating func index(_ node: Node) throws(FormulaError) {
    guard case .number(let number) = stack[height - 1] else {
      throw error(
        .type, "an index is a number, and this is \(stack[height - 1].kindName)", at: node.second)
    }
    let count: Int
    switch stack[height - 2] {
    case .vector(let vector): count = vector.count
    case .matrix(let matrix): count = matrix.rows
    case .list(let list): count = list.count
    default:
      throw error(
        .type,
        "only vectors, matrices and lists have elements, and this is "
          + stack[height - 2].kindName, at: node.first)
    }
    guard let place = Int(exactly: number), place >= 0, place < count else {
      let shown = written(number)
      let help =
        count == 0 ? "there are none" : "indices are whole numbers from 0 to \(count - 1)"
      throw error(.domain, "there is no element \(shown)", help: help, at: node.second)
    }
    let element: Value
    switch stack[height - 2] {
    case .vector(let vector): element = .number(vector[place])
    case .matrix(let matrix):
      try spend(matrix.columns, node)
      element = .vector(Array(matrix.row(place)))
    case .list(let list): element = list[place]
    default: return
    }
    drop()
    replaceTop(element)
  }

  /// `base.name`
  mutating func field(_ node: Node) throws(FormulaError) {
    let name = program.names[Int(node.operand)]
    guard case .record(let record) = stack[height - 1] else {
      throw error(
        .type, "only records have fields, and this is \(stack[height - 1].kindName)",
        at: node.first)
    }
    guard let value = record[name] else {
      let names = record.fields.map { $0.name }
      let close = closestName(to: name, among: names).map { "did you mean `\($0)`? " } ?? ""
      throw FormulaError(
        .name, "the record has no field `\(shortened(name))`",
        help: "\(close)its fields are \(names.joined(separator: ", "))", span: node.span)
    }
    replaceTop(value)
  }

  /// `[…]`: a vector of numbers, a matrix of equally long vectors, or a list of anything else.
  mutating func list(_ node: Node) throws(FormulaError) {
    let count = node.second
    let base = height - count
    let elements = UnsafeMutableBufferPointer(rebasing: stack[base..<height])
    var numbers = 0
    var vectors = 0
    for element in elements {
      if case .number = element { numbers += 1 }
      if case .vector = element { vectors += 1 }
    }
    let result: Value
    if numbers == count {
      result = .vector(
        elements.map { if case .number(let number) = $0 { number } else { .nan } })
    } else if vectors == count {
      result = .matrix(try matrix(node, elements))
    } else if numbers > 0 && vectors > 0 {
      let odd = elements.firstIndex { $0.kindName != elements[0].kindName } ?? 0
      throw error(
        .shape,
        "element \(odd) is \(elements[odd].kindName), where element 0 is \(elements[0].kindName)",
        help: "a vector has numbers, a matrix has rows of one length", at: child(odd, of: node))
    } else {
      result = .list(Array(elements))
      try measure(result, node)
    }
    elements.deinitialize()
    height = base
    push(result)
  }

  private mutating func matrix(
    _ node: Node, _ rows: UnsafeMutableBufferPointer<Value>
  ) throws(FormulaError) -> Matrix {
    var numbers: [Double] = []
    var columns = 0
    for (place, row) in rows.enumerated() {
      guard case .vector(let row) = row else { continue }
      if place == 0 { columns = row.count }
      guard row.count == columns else {
        throw error(
          .shape,
          "row \(place) has \(counted(row.count, "number")), where row 0 has \(columns)",
          help: "the rows of a matrix have one length", at: child(place, of: node))
      }
      guard numbers.count + row.count <= FormulaLimits.greatestCount else {
        throw tooMany(node)
      }
      try spend(row.count, node)
      numbers += row
    }
    return Matrix(rows: rows.count, columns: columns, elements: numbers)
  }

  /// `{…}`
  mutating func record(_ node: Node) throws(FormulaError) {
    let base = height - node.second
    let fields = (0..<node.second).map {
      Record.Field(program.names[Int(node.operand) + $0], stack[base + $0])
    }
    let result = Value.record(Record(fields))
    try measure(result, node)
    UnsafeMutableBufferPointer(rebasing: stack[base..<height]).deinitialize()
    height = base
    push(result)
  }

  /// Refuses a list or a record that is too large or nested too deep.
  private mutating func measure(_ value: Value, _ node: Node) throws(FormulaError) {
    var left = FormulaLimits.greatestCount
    guard value.fits(&left, depth: 32) else { throw tooMany(node) }
    try spend(FormulaLimits.greatestCount - left, node)
  }

  func tooMany(_ node: Node) -> FormulaError {
    FormulaError(
      .limit,
      "this would have more than \(FormulaLimits.greatestCount) parts, or more than 32 "
        + "levels", span: node.span)
  }

  func child(_ place: Int, of node: Node) -> Int { Int(program.children[node.first + place]) }
}

extension Value {
  /// Whether it isn't larger than a value may be: so many numbers in a vector or a matrix, so many
  /// parts and 32 levels in a list or a record.
  var isWithinLimits: Bool {
    switch self {
    case .number, .boolean: return true
    case .vector(let vector): return vector.count <= FormulaLimits.greatestCount
    case .matrix(let matrix):
      return max(matrix.rows, matrix.elements.count) <= FormulaLimits.greatestCount
    case .text, .list, .record:
      var left = FormulaLimits.greatestCount
      return fits(&left, depth: 32)
    }
  }

  /// Whether it has no more parts than are left, and no more levels than asked.
  ///
  /// Rows count beside their numbers, since they take room even where they have none, and so do
  /// long names.
  func fits(_ left: inout Int, depth: Int) -> Bool {
    guard depth > 0 else { return false }
    switch self {
    case .number, .boolean: left -= 1
    case .text(let text): left -= 1 + text.utf8.count / 16
    case .vector(let vector): left -= 1 + vector.count
    case .matrix(let matrix): left -= 1 + matrix.rows + matrix.elements.count
    case .list(let values):
      left -= 1
      for value in values where left >= 0 {
        guard value.fits(&left, depth: depth - 1) else { return false }
      }
    case .record(let record):
      left -= 1
      for field in record.fields where left >= 0 {
        left -= field.name.utf8.count / 16
        guard field.value.fits(&left, depth: depth - 1) else { return false }
      }
    }
    return left >= 0
  }
}
