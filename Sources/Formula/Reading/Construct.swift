/// Something that was begun and isn't complete: a bracket, or an operator without its right side.
///
/// Those that are open lie on a stack of the parser's own, so that reading needs no deep one of the
/// thread's.
struct Construct {
  enum Kind {
    /// `a + …`
    case binary
    /// `a and …`, `a or …`, whose right side is evaluated only where it matters.
    case connective
    /// `-…`
    case minus
    /// `+…`
    case plus
    /// `not …`
    case not
    /// `√…`
    case root
    /// `if c then a else …`
    case alternative
    /// `let x = a in …`
    case body

    /// `(…)`
    case group
    /// `[…]`
    case list
    /// `{…}`
    case record
    /// `f(…)`
    case call
    /// `w[…]`
    case index
    /// `if …`
    case condition
    /// `if c then …`
    case consequence
    /// `let x = …`
    case value
  }

  var kind: Kind
  /// The bracket, sign or word that began it.
  let opening: Token
  /// Where it begins.
  let start: Int
  /// How strongly an operator must hold its left side to take it from this construct; nil where one
  /// only ends with its own sign.
  var minimum: Parser.Precedence?
  /// What a binary operator does.
  var operation: Node.Operation = .list
  /// The left side, the base, the condition or the value.
  var left = 0
  /// What stands behind `then`.
  var consequence = 0
  /// The jump that leads behind it.
  var jump = 0
  /// How many nodes waited for their parents when it began.
  var waiting = 0
  /// Where the name of a called function ends.
  var nameEnd = 0
  /// The names of fields or arguments.
  var names: [ArgumentName] = []
  /// Where the present argument begins, if it has no name.
  var unnamedStart: Int?
  /// Whether it counts as a level.
  var isLevel = true

  init(_ kind: Kind, _ opening: Token, start: Int? = nil, minimum: Parser.Precedence? = nil) {
    self.kind = kind
    self.opening = opening
    self.start = start ?? opening.start
    self.minimum = minimum
  }
}
