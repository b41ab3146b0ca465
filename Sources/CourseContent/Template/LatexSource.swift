/// LaTeX with its live values put in, and the way back to where each piece stands in the text.
struct LatexSource {
  private(set) var text = ""
  /// The pieces: where each begins in `text`, and where it stands.
  private var pieces: [(start: Int, range: Range<Int>, isValue: Bool)] = []

  /// Puts pieces together; `format` writes a live value as LaTeX.
  init<Failure: Error>(
    _ math: MathSource, format: (Interpolation) throws(Failure) -> String
  ) throws(Failure) {
    for part in math.parts {
      let start = text.utf8.count
      switch part.content {
      case .text(let piece):
        pieces.append((start, part.range, false))
        text += piece
      case .value(let value):
        pieces.append((start, part.range, true))
        text += try format(value)
      }
    }
  }

  /// Where a range of the LaTeX stands in the text it was written in.
  func sourceRange(_ range: Range<Int>) -> Range<Int> {
    let start = source(of: range.lowerBound, isEnd: false)
    let end = range.isEmpty ? start : source(of: range.upperBound - 1, isEnd: true)
    return start..<max(start, end)
  }

  private func source(of offset: Int, isEnd: Bool) -> Int {
    guard let piece = pieces.last(where: { $0.start <= offset }) else { return 0 }
    if piece.isValue { return isEnd ? piece.range.upperBound : piece.range.lowerBound }
    let place = piece.range.lowerBound + (offset - piece.start)
    return min(isEnd ? place + 1 : place, piece.range.upperBound)
  }
}
