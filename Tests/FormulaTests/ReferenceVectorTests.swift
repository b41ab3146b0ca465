import Formula
import Testing

/// Results of PyTorch, scikit-learn, NumPy and mpmath, recomputed through the language.
@Suite struct ReferenceVectorTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    struct Tolerance: Decodable, Sendable {
      let abs: Double
      let rel: Double
    }

    let id: String
    let function: String
    let args: [String: ReferenceValue]
    let expected: ReferenceValue
    let tolerance: Tolerance
    let source: String

    var testDescription: String { id }

    /// The call, every argument by its name.
    var call: String {
      let arguments = args.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.formatted)" }
      return "\(function)(\(arguments.joined(separator: ", ")))"
    }
  }

  private struct File: Decodable {
    let cases: [Case]
  }

  @Test(arguments: try decoded("core", as: File.self).cases)
  func agreesWithAnotherImplementation(reference: Case) throws {
    let formula = try ParsedFormula(reference.call)
    #expect(formula.check() == [] || reference.expected.error != nil)
    do throws(FormulaError) {
      let value = try formula.evaluate()
      #expect(
        reference.expected.matches(
          value, absolute: reference.tolerance.abs, relative: reference.tolerance.rel),
        "\(reference.call) is \(value.formatted), \(reference.source): \(reference.expected.formatted)"
      )
    } catch {
      #expect(error.kind.rawValue == reference.expected.error, "\(reference.call): \(error)")
    }
  }
}

extension ReferenceValue {
  /// The kind of error that is expected, where one is.
  fileprivate var error: String? {
    guard case .record(let fields) = self, case .text(let kind)? = fields["error"] else {
      return nil
    }
    return kind
  }
}
