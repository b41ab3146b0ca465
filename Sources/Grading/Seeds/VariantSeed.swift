public import RegularizationCore

/// What a variant follows from, and nothing else: the same five facts give the same variant.
///
/// The seed of a stream is the first eight bytes, big-endian, of the SHA-256 digest of
/// `quiz-seed-v1`, the course, the question, its version, the student and the variant's index, in
/// UTF-8, joined by U+001F; a sub-stream adds its tag as one more element. Every parameter has a
/// sub-stream of its own, so that adding one doesn't change the others.
public struct VariantSeed: Hashable, Sendable {
  /// The course's identifier.
  public let course: String
  /// The question's identifier.
  public let question: String
  /// The question's version, which its author raises when the meaning changes.
  public let version: Int
  /// The learner's name; empty for nobody in particular.
  public let student: String
  /// Which variant, from 0; "another one" is one more.
  public let index: Int
  /// The part of the question, whose sub-streams are its own; nil for the whole.
  private(set) var part: String?

  private static let prefix = "quiz-seed-v1"
  private static let separator: UInt8 = 0x1F

  /// Makes the seed of a variant.
  public init(course: String, question: String, version: Int, student: String, index: Int) {
    self.course = course
    self.question = question
    self.version = version
    self.student = student
    self.index = index
  }

  /// The seed as a number, or that of a sub-stream.
  public func value(tag: String? = nil) -> UInt64 {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(160)
    func add(_ element: String) {
      if !bytes.isEmpty { bytes.append(Self.separator) }
      bytes += element.utf8
    }
    add(Self.prefix)
    add(course)
    add(question)
    add("\(version)")
    add(student)
    add("\(index)")
    if let tag { add(part.map { "part:\($0):\(tag)" } ?? tag) }
    return sha256(bytes).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The stream of the seed, or a sub-stream.
  public func stream(tag: String? = nil) -> SplitMix64 { SplitMix64(seed: value(tag: tag)) }
}

/// The tags of the sub-streams.
extension VariantSeed {
  /// The stream that draws a parameter, at a redraw counted from 0.
  public func parameterStream(_ name: String, redraw: Int) -> SplitMix64 {
    stream(tag: "vary:\(name)#\(redraw)")
  }

  /// Elements in the order of the stream `shuffle:NAME`.
  func shuffled<Element>(_ elements: [Element], of name: String) -> [Element] {
    var stream = stream(tag: "shuffle:\(name)")
    return stream.shuffled(elements)
  }

  /// The seed of a part of the question.
  func part(_ id: String) -> VariantSeed {
    var seed = self
    seed.part = id
    return seed
  }
}
