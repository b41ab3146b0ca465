#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The path of an executable of this package, built beside the tests that ask for it.
public func builtProduct(_ name: String) -> String {
  var parts = runningExecutable().split(separator: "/", omittingEmptySubsequences: false)
  // On macOS the tests are in Package.xctest/Contents/MacOS; elsewhere they are a plain file.
  if let bundle = parts.firstIndex(where: { $0.hasSuffix(".xctest") }) {
    parts.removeSubrange(bundle...)
  } else {
    parts.removeLast()
  }
  return (parts + [Substring(name)]).joined(separator: "/")
}

private func runningExecutable() -> String {
  var path = [CChar](repeating: 0, count: 4_096)
  let count = readlink("/proc/self/exe", &path, path.count - 1)
  if count > 0 {
    return String(decoding: path[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
  // Without /proc, the arguments name the test bundle.
  return CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
}
