/// The dot product a·b = Σaᵢbᵢ, summed without the loss that cancelling terms bring.
///
/// - Throws: `shape` where the vectors differ in length.
public func dotProduct(_ a: [Double], _ b: [Double]) throws(CoreError) -> Double {
  try Require.length(b.count, equals: a.count, of: "a", "b")
  var sum = CompensatedSum()
  for (x, y) in zip(a, b) { sum.addProduct(x, y) }
  return sum.total
}
