import SourceText

/// The YAML between two lines `---` at the head of a lesson, and where the text begins.
struct FrontMatter {
  /// UTF-8 offsets of the YAML.
  let yaml: Range<Int>
  /// UTF-8 offsets of the text.
  let body: Range<Int>

  /// Finds it; reports where there is none.
  init?(_ file: SourceFile, findings: Findings) {
    let limit = YAMLLimits.content.bytes
    // A home screen reads the titles of all lessons; a slice of a text is copied byte by byte.
    let bytes =
      file.text.utf8.withContiguousStorageIfAvailable {
        Array(UnsafeBufferPointer(rebasing: $0.prefix(limit)))
      } ?? Array(file.text.utf8.prefix(limit))
    var lines = FrontMatterLines(bytes: bytes)
    guard let first = lines.next(), lines.isFence(first) else {
      findings.error(
        .frontMatter, "a lesson begins with front matter",
        help: "write `---`, then `title: …`, then `---`, each on a line of its own", at: 0..<0)
      return nil
    }
    let start = lines.place
    while let line = lines.next() {
      if lines.isFence(line) {
        yaml = start..<line.lowerBound
        body = lines.place..<file.text.utf8.count
        return
      }
    }
    findings.error(
      .frontMatter, "this front matter is never closed",
      help: "write `---` on a line of its own behind it", at: first)
    return nil
  }
}

/// The lines of a file, one after the other, without their line feeds.
private struct FrontMatterLines {
  let bytes: [UInt8]
  var place = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Range<Int>? {
    guard place < bytes.count else { return nil }
    let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    defer { place = min(end + 1, bytes.count) }
    return place..<end
  }

  func isFence(_ line: Range<Int>) -> Bool {
    var text = bytes[line]
    while let last = text.last, [0x20, 0x09, 0x0D].contains(last) { text.removeLast() }
    return text.elementsEqual("---".utf8)
  }
}
