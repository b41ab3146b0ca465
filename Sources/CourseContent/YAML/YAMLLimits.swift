/// How much of a YAML file is read before it is refused.
struct YAMLLimits: Sendable {
  /// Bytes of the file.
  var bytes = 1 << 20
  /// Scalars, lists and mappings together.
  var nodes = 20_000
  /// Lists and mappings one inside the other.
  var depth = 32

  static let content = YAMLLimits()
}
