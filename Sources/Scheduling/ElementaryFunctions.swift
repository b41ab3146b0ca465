// The only file of this module that sees the platform's C mathematics, so that the module needs no
// Foundation.

#if canImport(Darwin)
  import Darwin

  func exp(_ x: Double) -> Double { Darwin.exp(x) }
  func log(_ x: Double) -> Double { Darwin.log(x) }
  func pow(_ base: Double, _ exponent: Double) -> Double { Darwin.pow(base, exponent) }
#elseif canImport(Musl)
  import Musl

  func exp(_ x: Double) -> Double { Musl.exp(x) }
  func log(_ x: Double) -> Double { Musl.log(x) }
  func pow(_ base: Double, _ exponent: Double) -> Double { Musl.pow(base, exponent) }
#elseif canImport(Glibc)
  import Glibc

  func exp(_ x: Double) -> Double { Glibc.exp(x) }
  func log(_ x: Double) -> Double { Glibc.log(x) }
  func pow(_ base: Double, _ exponent: Double) -> Double { Glibc.pow(base, exponent) }
#endif
