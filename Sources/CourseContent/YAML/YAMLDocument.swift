import SourceText

/// One YAML document as a flat tree: the nodes in the order in which they are written, each with
/// its place, and the text of all scalars in one buffer.
///
/// Being flat, it costs no allocation a node, and releasing it never recurses. It is a class
/// because thousands of `YAMLValue`s point into it, and one reference each is what that may cost.
final class YAMLDocument: Sendable {
  let file: SourceFile
  let nodes: [YAMLNode]
  let scalarBytes: [UInt8]

  init(file: SourceFile, nodes: [YAMLNode], scalarBytes: [UInt8]) {
    self.file = file
    self.nodes = nodes
    self.scalarBytes = scalarBytes
  }

  /// The outermost value.
  var root: YAMLValue { YAMLValue(document: self, index: 0) }
}

/// A scalar, or the head of a sequence or mapping whose parts follow it.
struct YAMLNode: Sendable {
  enum Kind: Sendable {
    case scalar(ScalarStyle)
    case sequence(isFlow: Bool)
    case mapping(isFlow: Bool)
  }

  let kind: Kind
  /// UTF-8 offsets in the file.
  let start: UInt32
  var end: UInt32
  /// For a scalar, where its text lies in the document's buffer.
  let textStart: UInt32
  let textEnd: UInt32
  /// The index behind the last node that belongs to this one.
  var next: UInt32
}

/// How a scalar is written.
enum ScalarStyle: Hashable, Sendable {
  case plain, singleQuoted, doubleQuoted, literal, folded

  var isQuoted: Bool { self == .singleQuoted || self == .doubleQuoted }
}
