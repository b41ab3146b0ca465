/// A word or a sign of the language, and where it stands.
struct Token {
  enum Kind: UInt8 {
    case end
    case number
    case name
    case text
    case openParenthesis
    case closeParenthesis
    case openBracket
    case closeBracket
    case openBrace
    case closeBrace
    case comma
    case dot
    case colon
    case assign
    case plus
    case minus
    case times
    case divide
    case power
    case superscript
    case root
    case equal
    case notEqual
    case less
    case lessEqual
    case greater
    case greaterEqual
    case and
    case or
    case not
    case `if`
    case then
    case `else`
    case `let`
    case `in`
    case `true`
    case `false`
  }

  let kind: Kind
  let start: Int
  let end: Int
  /// The value of a number or a superscript.
  var number: Double = 0

  var span: Range<Int> { start..<end }

  /// Whether a value can begin with it.
  var beginsOperand: Bool {
    switch kind {
    case .number, .name, .text, .openParenthesis, .openBrace, .root, .if, .let, .true, .false, .not:
      true
    default: false
    }
  }
}
