/// A finite number's decimal digits: `0.d₁d₂d₃… · 10^exponent`.
struct DecimalDigits {
  /// The digits' values; the first isn't 0, and there are none for 0.
  private(set) var digits: [UInt8] = []
  private(set) var exponent = 0
  let isNegative: Bool

  /// The fewest digits that tell the number from every other.
  init(_ number: Double) {
    isNegative = number.sign == .minus
    var isFraction = false
    var written = 0
    var sign = 1
    var isExponent = false
    for byte in number.magnitude.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"): isExponent = true
      case UInt8(ascii: "-"): sign = -1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = byte - UInt8(ascii: "0")
        if isExponent {
          written = written * 10 + Int(digit)
        } else {
          if !digits.isEmpty || digit != 0 { digits.append(digit) }
          if !isFraction {
            if !digits.isEmpty { exponent += 1 }
          } else if digits.isEmpty {
            exponent -= 1
          }
        }
      default: break
      }
    }
    exponent += sign * written
    trim()
  }

  /// Rounds the written digits, a 5 away from 0, to a count of significant ones.
  ///
  /// The digits that are shown are what is rounded (2.675 becomes 2.68), as people do it.
  mutating func round(to count: Int) {
    guard count > 0, digits.count > count else { return }
    var carries = digits[count] >= 5
    digits.removeSubrange(count...)
    var place = count - 1
    while carries && place >= 0 {
      carries = digits[place] == 9
      digits[place] = carries ? 0 : digits[place] + 1
      place -= 1
    }
    if carries {
      digits.insert(1, at: 0)
      exponent += 1
    }
    trim()
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { exponent = 0 }
  }

  /// As the language writes it: plain from 10⁻⁴ up to below 10¹⁶, with an exponent elsewhere.
  var text: String {
    var text = isNegative ? "-" : ""
    func append(_ range: Range<Int>) {
      for digit in digits[range] { text.unicodeScalars.append(Unicode.Scalar(digit + 0x30)) }
    }
    if digits.isEmpty {
      text += "0"
    } else if exponent < -3 || exponent > 16 {
      append(0..<1)
      if digits.count > 1 { text += "." }
      append(1..<digits.count)
      text += "e\(exponent - 1)"
    } else if exponent <= 0 {
      text += "0." + String(repeating: "0", count: -exponent)
      append(0..<digits.count)
    } else if exponent >= digits.count {
      append(0..<digits.count)
      text += String(repeating: "0", count: exponent - digits.count)
    } else {
      append(0..<exponent)
      text += "."
      append(exponent..<digits.count)
    }
    return text
  }
}
