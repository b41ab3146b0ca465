/// A view in the making: what a lab shows while it still computes, a piece at a time.
///
/// A lab whose figure takes long, such as one that trains a network, goes on while one looks. What is
/// reached in the end is ``Lab/view(_:)`` of the same settings, however it was gone about.
public struct LabWork: Sendable {
  private(set) var process: any LabProcess

  /// How far it has come.
  public var progress: LabProgress { process.progress }

  /// The most pieces that a frame should take, so that one sees something grow.
  public var piecesPerFrame: Int { process.piecesPerFrame }

  /// Computes one more piece, of about a millisecond; does nothing once all is done.
  public mutating func advance() throws(LabError) {
    guard !progress.isOver else { return }
    do {
      try process.advance()
    } catch {
      throw LabError(error)
    }
  }

  /// What there is to see so far.
  public func view() throws(LabError) -> LabView {
    do {
      return try process.view()
    } catch {
      throw LabError(error)
    }
  }
}

/// How far a view in the making has come.
public struct LabProgress: Hashable, Sendable {
  /// What is done.
  public let done: Int
  /// What there is to do in all.
  public let total: Int
  /// What is counted: "epochs".
  public let unit: String
  /// Whether nothing is left to do, which may be so before all was done.
  public let isOver: Bool

  /// The share that is done, from 0 to 1.
  public var share: Double { total > 0 ? min(Double(done) / Double(total), 1) : 1 }
}

/// What goes on behind a view in the making.
protocol LabProcess: Sendable {
  /// How far it has come.
  var progress: LabProgress { get }
  /// The most pieces that a frame should take.
  var piecesPerFrame: Int { get }
  /// Computes one more piece.
  mutating func advance() throws
  /// What there is to see so far.
  func view() throws -> LabView
}
