import RegularizationCore
import Testing

/// What a call failed with, for comparison: its kind and the argument concerned.
struct Failure: Hashable, CustomStringConvertible {
  var kind: CoreError.Kind
  var parameter: String?

  static func domain(_ parameter: String?) -> Failure {
    Failure(kind: .domain, parameter: parameter)
  }
  static func shape(_ parameter: String?) -> Failure {
    Failure(kind: .shape, parameter: parameter)
  }
  static func empty(_ parameter: String?) -> Failure {
    Failure(kind: .empty, parameter: parameter)
  }

  var description: String { "\(kind) of \(parameter ?? "nothing")" }
}

/// The failure of a call, or nil where it succeeded.
///
/// Not with typed throws: closures inside `#expect` are not inferred to throw a type.
func failure<Result>(_ call: () throws -> Result) -> Failure? {
  do {
    _ = try call()
    return nil
  } catch let error as CoreError {
    return Failure(kind: error.kind, parameter: error.parameter)
  } catch {
    Issue.record("not an error of the core: \(error)")
    return nil
  }
}
