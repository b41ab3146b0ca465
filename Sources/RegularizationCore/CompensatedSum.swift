/// A running sum that carries the rounding error of each addition along.
///
/// Neumaier's variant of Kahan's summation: the result is as good as if the additions had been done
/// in twice the precision and rounded once, whatever the order and the signs of the terms. (Neumaier,
/// "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54, 1974.)
struct CompensatedSum {
  private var sum = 0.0
  private var correction = 0.0

  mutating func add(_ term: Double) {
    let next = sum + term
    if abs(sum) >= abs(term) {
      correction += (sum - next) + term
    } else {
      correction += (term - next) + sum
    }
    sum = next
  }

  /// Adds a product, without the error of rounding it first.
  mutating func addProduct(_ a: Double, _ b: Double) {
    let product = a * b
    // What rounding the product lost, exactly, unless it over- or underflows.
    let lost = (-product).addingProduct(a, b)
    add(product)
    correction += lost
  }

  /// The sum.
  ///
  /// Once a term or the sum is infinite the corrections are ∞ − ∞, so the plain sum stands: infinity
  /// for infinite data, NaN for NaN.
  var total: Double { sum.isFinite ? sum + correction : sum }
}
