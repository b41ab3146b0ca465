/// A part of a formula, in an array in which each part comes after the parts that it is made of.
///
/// That order makes the array two things at once: a tree, whose root is the last node, and a
/// program for a stack machine, which is evaluated from front to back. Neither building nor
/// walking nor releasing it recurses, so a sum of fifty thousand terms needs no deep stack.
struct Node: Sendable {
  enum Operation: UInt8, Sendable {
    /// A number; ``Node/number``.
    case number
    /// A named number: ``Node/number``, and which one in ``Node/operand``.
    case constant
    /// A text: its index.
    case text
    /// True or false.
    case truth
    /// A free variable: its index.
    case variable
    /// A name bound by a `let`: where on the stack its value lies; the name in ``Node/first``.
    case local
    case negate
    case not
    case add
    case subtract
    case multiply
    case divide
    case power
    case equal
    case notEqual
    case less
    case lessEqual
    case greater
    case greaterEqual
    case and
    case or
    /// `if`: the three parts as children.
    case conditional
    /// `let`: value and body; the name in ``Node/operand``.
    case `let`
    case index
    /// `.name`: the name.
    case field
    /// `[…]`: the children.
    case list
    /// `{…}`: the children; the names in ``Node/operand`` and behind it.
    case record
    /// A call: its site.
    case call

    // What follows is in the program only, and no part of the tree; the operand is where to go on.

    /// Takes the condition off the stack, and skips where it is false.
    case skipUnless
    /// Skips.
    case skip
    /// Takes a true value off the stack; skips where it is false.
    case skipIfFalse
    /// Takes a false value off the stack; skips where it is true.
    case skipIfTrue
  }

  let operation: Operation
  var operand: Int32 = 0
  let start: Int32
  let end: Int32
  /// A number's bits, or the indices ``first`` and ``second``.
  var payload: UInt64 = 0

  var span: Range<Int> { Int(start)..<Int(end) }
  var number: Double { Double(bitPattern: payload) }
  /// The left part, the condition, the value, or where the children begin among all children.
  var first: Int { Int(payload & 0xFFFF_FFFF) }
  /// The right part, the body, or how many children there are.
  var second: Int { Int(payload >> 32) }
}

/// The name that a call gives to an argument.
struct ArgumentName: Sendable {
  let name: String
  let span: Range<Int>
}

/// A call in a formula: which function with which arguments, as far as that could be found out.
struct CallSite: Sendable {
  /// How a parameter gets its value.
  enum Supply: Sendable {
    /// By the argument at this place in the call.
    case argument(Int)
    /// By what is assumed for it.
    case assumption
  }

  /// The function; nil where there is none of that name.
  let entry: CatalogueEntry?
  /// The name as it was called.
  let name: String
  let nameSpan: Range<Int>
  /// The names of the last arguments, as far as they have one.
  let argumentNames: [ArgumentName]
  /// Where each parameter's value comes from, unless the arguments stand in order and only the
  /// last parameters are left to assumptions: then it is empty.
  let arrangement: [Supply]
  /// Whether the arguments fit the parameters; where they don't, that was reported.
  let fits: Bool
}
