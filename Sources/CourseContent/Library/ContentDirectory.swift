import SourceText

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder whose plain files may be read, and nothing outside it.
///
/// Each step of a path is opened from the folder before it and never through a symbolic link, so
/// that nothing can lead out, not even by being exchanged while we look. A device or a pipe is
/// opened without waiting and then refused.
struct ContentDirectory: Sendable {
  /// The folder, by the name under which people know it.
  let path: String

  /// Why a file can't be had.
  enum Refusal: Error, Hashable {
    case missing
    case notAllowed
    case notPlain
    case badName(String)
    case tooLarge(limit: Int)
    case failed(String)
  }

  /// What a folder holds.
  struct Entry: Hashable {
    enum Kind { case file, folder, other }
    let name: String
    let kind: Kind
  }

  // MARK: - Files

  /// The bytes of a file, at most `limit`.
  func bytes(of file: String, limit: Int = YAMLLimits.content.bytes) throws(Refusal) -> [UInt8] {
    let descriptor = try open(file)
    defer { close(descriptor) }
    let status = try Self.status(of: descriptor)
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notPlain }
    guard Int(status.st_size) <= limit else { throw .tooLarge(limit: limit) }
    // A file may grow while it is read: one byte more than allowed is enough to know.
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: min(1 << 16, Int(status.st_size) + 1))
    while bytes.count <= limit {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw Self.refusal(errno)
      }
      bytes += buffer.prefix(count)
    }
    throw .tooLarge(limit: limit)
  }

  /// The names in a folder of the folder, sorted; those that begin with a point are left out.
  ///
  /// - Throws: `Refusal`; there are at most `limit` entries.
  func entries(of folder: String, limit: Int) throws(Refusal) -> (entries: [Entry], isCut: Bool) {
    let descriptor = try open(folder.isEmpty ? "." : folder, isFolder: true)
    guard let stream = fdopendir(descriptor) else {
      close(descriptor)
      throw Self.refusal(errno)
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let next = readdir(stream) {
      let name = withUnsafeBytes(of: &next.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard !name.hasPrefix(".") else { continue }
      guard entries.count < limit else { return (entries.sorted { $0.name < $1.name }, true) }
      entries.append(Entry(name: name, kind: kind(of: name, in: descriptor)))
    }
    return (entries.sorted { $0.name < $1.name }, false)
  }

  private func kind(of name: String, in descriptor: CInt) -> Entry.Kind {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  // MARK: - Opening

  private func open(_ file: String, isFolder: Bool = false) throws(Refusal) -> CInt {
    var steps = file.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if steps == ["."] { steps = [] }
    for step in steps where !Self.isAllowed(step) { throw .badName(step) }
    var descriptor = try Self.checked(
      openat(AT_FDCWD, path, O_RDONLY | O_CLOEXEC | O_DIRECTORY))
    for (index, step) in steps.enumerated() {
      let isLast = index == steps.count - 1
      let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
      let next = openat(descriptor, step, isLast && !isFolder ? flags : flags | O_DIRECTORY)
      let error = errno
      close(descriptor)
      errno = error
      descriptor = try Self.checked(next)
    }
    return descriptor
  }

  /// Letters, digits, point, line and underscore, and not a point first, which also rules out `..`.
  static func isAllowed(_ name: String) -> Bool {
    guard let first = name.utf8.first, first != UInt8(ascii: "."), name.utf8.count <= 255 else {
      return false
    }
    return name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }

  private static func checked(_ descriptor: CInt) throws(Refusal) -> CInt {
    guard descriptor >= 0 else { throw refusal(errno) }
    return descriptor
  }

  private static func status(of descriptor: CInt) throws(Refusal) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw refusal(errno) }
    return status
  }

  private static func refusal(_ code: CInt) -> Refusal {
    switch code {
    case ENOENT: .missing
    case EACCES, EPERM: .notAllowed
    case ELOOP, EMLINK, ENOTDIR, ENXIO: .notPlain
    default: .failed(String(cString: strerror(code)))
    }
  }
}

extension ContentDirectory.Refusal {
  var code: FindingCode {
    switch self {
    case .missing, .notAllowed, .failed: .unreadable
    case .notPlain, .badName: .refusedFile
    case .tooLarge: .yamlTooLarge
    }
  }

  var message: String {
    switch self {
    case .missing: "there is no such file or folder"
    case .notAllowed: "this account may not read it"
    case .notPlain: "this is a link, a device or something else that is no plain file or folder"
    case .badName(let name): "the name `\(name.excerpt)` is not allowed"
    case .tooLarge(let limit): "the file is larger than \(limit) bytes"
    case .failed(let reason): "it can't be read: \(reason)"
    }
  }

  var help: String? {
    switch self {
    case .missing, .notAllowed, .failed: nil
    case .notPlain: "put the file itself there; links are not followed"
    case .badName: "names are made of letters, digits, `.`, `-` and `_`"
    case .tooLarge: "spread it over several files"
    }
  }
}
