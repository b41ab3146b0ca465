public import Markup

extension Screen {
  /// Writes a page; where it is taller than the window and somebody sits there, a windowful at a
  /// time, except for a screen reader, which reads from the beginning anyway.
  ///
  /// - Parameter goesOn: called at each break; false writes the rest at once.
  public func write(_ blocks: [Block], turning goesOn: () -> Bool) {
    var rest = lines(of: blocks)[...]
    guard capabilities.pager != nil, !capabilities.isPlain else { return write(lines: Array(rest)) }
    while failure == nil {
      // The line that was typed stays in sight, and the question to go on has one of its own.
      let room = max(size.rows - 3, 4)
      guard rest.count > room else { break }
      let end = Self.endOfLeaf(rest, room: room)
      write(lines: Array(rest[..<end]))
      rest = rest[end...].drop { $0.isEmpty }
      if !goesOn() { break }
    }
    write(lines: Array(rest))
  }

  /// Where a page is broken: between two blocks if that leaves no more than half of the window
  /// empty.
  private static func endOfLeaf(_ lines: ArraySlice<StyledText>, room: Int) -> Int {
    let end = lines.startIndex + room
    return lines[lines.startIndex + room / 2..<end].lastIndex { $0.isEmpty } ?? end
  }
}
