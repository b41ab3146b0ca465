import SourceText

/// The files of one course: reading them as text, and the names of those that there are.
struct CourseFiles: Sendable {
  /// The most files that one folder of a course may have.
  static let limit = 5_000

  let directory: ContentDirectory

  init(path: String) {
    directory = ContentDirectory(path: path)
  }

  /// The name that people are shown for a file of the course.
  func name(of file: String) -> String {
    directory.path == "." ? file : "\(directory.path)/\(file)"
  }

  /// A file's text; where it can't be had, a source without text to hang the findings on.
  func text(_ file: String) -> (file: SourceFile, findings: Findings, isReadable: Bool) {
    do {
      var bytes = try directory.bytes(of: file)
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      let source = SourceFile(name: name(of: file), text: String(decoding: bytes, as: UTF8.self))
      let findings = Findings(file: source)
      guard let place = bytes.firstInvalidUTF8 else { return (source, findings, true) }
      let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      findings.error(
        .notUTF8, isUTF16 ? "the file is UTF-16" : "the file is not UTF-8 from here on",
        help: "save it as UTF-8", at: place..<place + 1)
      return (source, findings, false)
    } catch {
      let source = SourceFile(name: name(of: file), text: "")
      let findings = Findings(file: source)
      findings.error(error.code, error.message, help: error.help, at: 0..<0)
      return (source, findings, false)
    }
  }

  /// The files in a folder of the course that end as given, without that ending; whatever else is
  /// there and could be meant for us is reported.
  func names(
    in folder: String, ending suffix: String, limit: Int = Self.limit
  ) -> Loaded<[String]> {
    let source = SourceFile(name: name(of: folder), text: "")
    let findings = Findings(file: source)
    let listing: (entries: [ContentDirectory.Entry], isCut: Bool)
    do {
      listing = try directory.entries(of: folder, limit: limit)
    } catch {
      // A course without questions, or without lessons, is one still to be written.
      if error != .missing {
        findings.error(error.code, error.message, help: error.help, at: 0..<0)
      }
      return Loaded([], diagnostics: findings.diagnostics)
    }
    if listing.isCut {
      findings.error(
        .tooManyFiles, "there are more than \(limit) files here",
        help: "merge small files", at: 0..<0)
    }
    var names: [String] = []
    for entry in listing.entries {
      if entry.kind == .other {
        findings.error(
          .refusedFile,
          "`\(entry.name.excerpt)` is a link, a device or the like, and is left alone",
          help: "put the file itself there", at: 0..<0)
      } else if entry.name.hasSuffix(suffix), entry.kind == .file {
        guard ContentDirectory.isAllowed(entry.name) else {
          findings.error(
            .refusedFile, "`\(entry.name.excerpt)` has a name that is not allowed",
            help: "names are made of letters, digits, `.`, `-` and `_`", at: 0..<0)
          continue
        }
        names.append(String(entry.name.dropLast(suffix.count)))
      } else if suffix == ".yaml", entry.name.hasSuffix(".yml") {
        findings.warning(
          .unusedFile, "`\(entry.name.excerpt)` is not read: question files end in `.yaml`",
          help: "rename it", at: 0..<0)
      }
    }
    return Loaded(names, diagnostics: findings.diagnostics)
  }
}

extension Array where Element == UInt8 {
  /// Where the first byte stands that belongs to no character of UTF-8.
  fileprivate var firstInvalidUTF8: Int? {
    // Almost every file is valid, and this is quick.
    if String(validating: self, as: UTF8.self) != nil { return nil }
    var decoder = UTF8()
    var iterator = makeIterator()
    var place = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): place += UTF8.width(scalar)
      case .emptyInput, .error: return place
      }
    }
  }
}
