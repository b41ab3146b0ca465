import RegularizationCore

/// What masks of units and scales of layers look like in the language.
extension Arguments {
  /// The mask at an index, whose parameter is a vector of whole numbers from 0 to 1; 1 keeps a unit.
  func mask(_ index: Int) -> [Bool] { integers(index).map { $0 == 1 } }

  /// The scale or shift at an index: a number stands for one for each feature.
  func features(_ index: Int) -> FeatureParameter {
    isNumber(index) ? .uniform(number(index)) : .each(vector(index))
  }
}

extension CatalogueParameter {
  /// A mask of units, 1 for one that is kept and 0 for one that is dropped.
  static func mask(_ name: String = "mask", lengthOf other: String? = nil) -> CatalogueParameter {
    integers(name, 0...1, lengthOf: other)
  }
}

extension Value {
  /// A mask, 1 for a unit that is kept and 0 for one that is dropped.
  static func mask(_ mask: [Bool]) -> Value { .vector(mask.map { $0 ? 1 : 0 }) }
}
