/// Memory for ten million numbers, written once before anything is timed, so that no page is new.
///
/// A class, so that it is given back when the comparison that made it is over.
final class LargeArray<Scalar: BinaryFloatingPoint & Sendable>: @unchecked Sendable {
  static var count: Int { 10_000_000 }
  static var byteCount: Int { count * MemoryLayout<Scalar>.stride }

  let buffer: UnsafeMutableBufferPointer<Scalar>

  init(filledWith value: Scalar) {
    buffer = .allocate(capacity: Self.count)
    buffer.initialize(repeating: value)
  }

  deinit { buffer.deallocate() }

  var address: UnsafeMutablePointer<Scalar>? { buffer.baseAddress }
  var constants: UnsafeBufferPointer<Scalar> { UnsafeBufferPointer(buffer) }
  /// Some number in it, as a checksum of what touched all.
  var sample: Double { Double(buffer[Self.count / 2]) }
}
