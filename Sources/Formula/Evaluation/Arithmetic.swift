#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The arithmetic of two numbers.
enum Arithmetic {
  @inline(__always)
  static func compute(_ operation: Node.Operation, _ left: Double, _ right: Double) -> Double {
    switch operation {
    case .add: left + right
    case .subtract: left - right
    case .multiply: left * right
    case .divide: left / right
    default: power(left, right)
    }
  }

  /// A power; squares are exact to the last bit everywhere.
  @inline(__always)
  static func power(_ base: Double, _ exponent: Double) -> Double {
    exponent == 2 ? base * base : pow(base, exponent)
  }

  /// Why an operation on finite numbers has no finite result, and whether that is the right
  /// number's doing.
  static func reason(
    _ operation: Node.Operation, _ left: Double, _ right: Double
  ) -> (String, isAboutRight: Bool) {
    switch operation {
    case .divide where right == 0: ("division by zero", true)
    case .power where left == 0: ("0 to a negative power is a division by zero", false)
    case .power where left < 0 && right != right.rounded():
      ("a negative number to a power that isn't whole has no real value", false)
    default: ("the result is too large for a number", false)
    }
  }
}
