// The only file of this module that sees the platform's C mathematics: everything else calls these
// functions, so that the module needs no Foundation, and a new platform is one more block here.
// (The names must be qualified by their module, since unqualified they'd mean the functions here,
// and Swift has no alias for a module: hence a block for each platform.)
// Square roots are `x.squareRoot()`: in the standard library, and exactly rounded.

#if canImport(Darwin)
  import Darwin

  func exp(_ x: Double) -> Double { Darwin.exp(x) }
  func expm1(_ x: Double) -> Double { Darwin.expm1(x) }
  func log(_ x: Double) -> Double { Darwin.log(x) }
  func log1p(_ x: Double) -> Double { Darwin.log1p(x) }
  func cos(_ x: Double) -> Double { Darwin.cos(x) }
  func sin(_ x: Double) -> Double { Darwin.sin(x) }
  func tanh(_ x: Double) -> Double { Darwin.tanh(x) }
  func pow(_ base: Double, _ exponent: Double) -> Double { Darwin.pow(base, exponent) }
  func logGamma(_ x: Double) -> Double { Darwin.lgamma(x).0 }
#elseif canImport(Musl)
  import Musl

  func exp(_ x: Double) -> Double { Musl.exp(x) }
  func expm1(_ x: Double) -> Double { Musl.expm1(x) }
  func log(_ x: Double) -> Double { Musl.log(x) }
  func log1p(_ x: Double) -> Double { Musl.log1p(x) }
  func cos(_ x: Double) -> Double { Musl.cos(x) }
  func sin(_ x: Double) -> Double { Musl.sin(x) }
  func tanh(_ x: Double) -> Double { Musl.tanh(x) }
  func pow(_ base: Double, _ exponent: Double) -> Double { Musl.pow(base, exponent) }
  func logGamma(_ x: Double) -> Double { Musl.lgamma(x).0 }
#elseif canImport(Glibc)
  import Glibc

  func exp(_ x: Double) -> Double { Glibc.exp(x) }
  func expm1(_ x: Double) -> Double { Glibc.expm1(x) }
  func log(_ x: Double) -> Double { Glibc.log(x) }
  func log1p(_ x: Double) -> Double { Glibc.log1p(x) }
  func cos(_ x: Double) -> Double { Glibc.cos(x) }
  func sin(_ x: Double) -> Double { Glibc.sin(x) }
  func tanh(_ x: Double) -> Double { Glibc.tanh(x) }
  func pow(_ base: Double, _ exponent: Double) -> Double { Glibc.pow(base, exponent) }
  func logGamma(_ x: Double) -> Double { Glibc.lgamma(x).0 }
#endif
