extension ExactDecimal {
  /// What becomes of the digits that are cut off.
  enum Rounding {
    /// To the nearest, a half away from zero.
    case halfAwayFromZero
    /// Towards minus infinity.
    case down
    /// Towards plus infinity.
    case up
  }

  /// The number rounded to a count of significant figures.
  func rounded(toFigures count: Int, _ rounding: Rounding = .halfAwayFromZero) -> ExactDecimal {
    guard let order else { return self }
    return rounded(toPlace: order - count + 1, rounding)
  }

  /// The number rounded to a multiple of ten to the power `place`: −2 gives two decimals.
  func rounded(toPlace place: Int, _ rounding: Rounding = .halfAwayFromZero) -> ExactDecimal {
    let cut = place - exponent
    guard cut > 0, !isZero else { return self }
    let kept = cut < digits.count ? Array(digits.dropLast(cut)) : []
    let goesUp: Bool
    switch rounding {
    case .halfAwayFromZero:
      goesUp = cut <= digits.count && digits[digits.count - cut] >= 5
    case .down: goesUp = isNegative
    case .up: goesUp = !isNegative
    }
    let truncated = ExactDecimal(isNegative: isNegative, digits: kept, exponent: place)
    guard goesUp else { return truncated }
    return truncated + ExactDecimal(isNegative: isNegative, digits: [1], exponent: place)
  }
}
