import Formula
import Testing

@Suite struct SyntaxErrorTests {
  @Test(arguments: ErrorCase.table(notFormulas))
  func sayWhatIsWrongAndWhatToDo(row: ErrorCase) {
    #expect(outcome(row.source) == row.error)
  }

  @Test(arguments: [
    ("", "syntax at <>: there is no formula"),
    (" \n", "syntax at <>: there is no formula"),
    (
      "1\u{200b}+1",
      "syntax at <\u{200b}>: U+200B ZERO WIDTH SPACE isn't part of a formula; it is invisible; delete it"
    ),
    ("\u{202e}1", "syntax at <\u{202e}>: U+202E RIGHT-TO-LEFT OVERRIDE isn't part of a formula"),
    ("1\u{7}", "syntax at <\u{7}>: a control character (U+0007) can't stand here"),
  ])
  func nameWhatCannotBeSeen(source: String, error: String) {
    #expect(outcome(source) == error)
  }
}

/// What isn't a formula, and what is said about which part of it.
private let notFormulas = #"""
  1 +
    syntax at <>: the formula ends where a value is expected
  * 2
    syntax at <*>: `*` stands where a value is expected
  (1 + 2
    syntax at <(>: `(` is never closed
  1 + 2)
    syntax at <)>: `)` closes nothing
  [1, 2
    syntax at <[>: `[` is never closed
  (1]
    syntax at <]>: `]` doesn't close `(`; it was opened 2 characters before
  f(1]
    syntax at <]>: `]` doesn't close `(`; it was opened 2 characters before
  [1)
    syntax at <)>: `)` doesn't close `[`; it was opened 2 characters before
  {w: 1
    syntax at <{>: `{` is never closed
  {1}
    syntax at <1>: `1` stands where the name of a field is expected
  {w 1}
    syntax at <1>: `1` stands where `:` and the field's value is expected
  {w: 1, w: 2}
    syntax at <w>: the record has this field already
  1,5
    syntax at <,>: a comma can't stand here; decimals take a point (1.5), thousands no mark (1500); a vector is written [1, 5]
  1,000
    syntax at <,>: a comma can't stand here; decimals take a point (1.5), thousands no mark (1500); a vector is written [1, 5]
  a, b
    syntax at <,>: a comma can't stand here; a vector is written [1, 5]
  (1, 2)
    syntax at <,>: a comma can't stand here; a vector is written [1, 5]
  1 000
    syntax at <000>: an operator is missing before `000`; a number is written without spaces
  1_000
    syntax at <1_000>: a number has no `_`; write its digits without a break
  1.2.3
    syntax at <.3>: an operator is missing before `.3`; a number has one decimal point
  2w
    syntax at <w>: an operator is missing before `w`; a product is written 2*w
  2(3)
    syntax at <(>: an operator is missing before `(`; a product is written 2*(…)
  (2)(3)
    syntax at <(>: an operator is missing before `(`; a product is written (2)*(…)
  w λ
    syntax at <λ>: an operator is missing before `λ`; a product is written w*λ
  2 "a"
    syntax at <"a">: an operator is missing before `"a"`
  2**3
    syntax at <**>: `**` isn't read; a power is written x^2
  7//2
    syntax at <//>: `//` isn't read; for whole quotients write floor(a/b)
  7 % 2
    syntax at <%>: `%` isn't part of a formula; a percentage is divided by 100: 5/100
  !a
    syntax at <!>: `!` isn't part of a formula; write not
  a && b
    syntax at <&&>: `&&` isn't part of a formula; write and
  a || b
    syntax at <||>: `||` isn't part of a formula; write or
  |x|
    syntax at <|>: `|` isn't part of a formula; an absolute value is abs(x)
  a <> b
    syntax at <<>>: `<>` isn't read; different is written !=
  ~a
    syntax at <~>: `~` isn't part of a formula; write not
  1; 2
    syntax at <;>: `;` isn't part of a formula; separate elements with commas
  a = 2
    syntax at <=>: `=` can't stand here; equal is written ==; a name is given by let x = … in …
  f(a=1, 2)
    syntax at <2>: an argument without a name stands behind one with a name; put it first, or write its name too
  1 < 2 < 3
    syntax at <<>: comparisons can't be chained; write a < b and b < c
  1 == 2 == 3
    syntax at <==>: comparisons can't be chained; write a < b and b < c
  \lambda
    syntax at <\>: `\` isn't part of a formula; LaTeX isn't read here; write lambda, sqrt(x), a/b
  $x$
    syntax at <$>: `$` isn't part of a formula; write the formula without dollar signs
  # x
    syntax at <#>: `#` isn't part of a formula; a formula has no comments
  a ? b : c
    syntax at <?>: `?` isn't part of a formula
  w[1:2]
    syntax at <:>: a part of a vector can't be cut out; write [w[1], w[2]]
  X[1, 2]
    syntax at <,>: an index is one number; write X[1][2] for row 1, column 2
  w[]
    syntax at <]>: `]` stands where a value is expected
  s.
    syntax at <>: the formula ends where the name of a field is expected
  s.1
    syntax at <.1>: an operator is missing before `.1`; a number has one decimal point
  if a then b
    syntax at <>: the formula ends where `else` is expected; each `if` has its `else`
  if a b
    syntax at <b>: an operator is missing before `b`; a product is written a*b
  then
    syntax at <then>: `then` stands where a value is expected; a condition is written if a then b else c
  let = 2
    syntax at <=>: `=` can't stand here; equal is written ==; a name is given by let x = … in …
  let a 2
    syntax at <2>: `2` stands where `=` is expected
  let a = 2
    syntax at <>: the formula ends where `in` is expected; behind `in` stands what is computed with a
  let pi = 3 in 1
    syntax at <pi>: `pi` is a constant of the language; choose another name
  let if = 3 in 1
    syntax at <if>: `if` stands where a name behind `let` is expected
  lambda x: x
    syntax at <x>: an operator is missing before `x`; a product is written lambda*x
  "abc
    syntax at <">: the text that begins here has no closing quote
  'abc
    syntax at <'>: the text that begins here has no closing quote
  "a\q"
    syntax at <\q>: a text has no such escape; the escapes are \" \\ \n \t \r and \u{3bb}
  "\u{zz}"
    syntax at <\u>: a character's number is written like \u{3bb}
  2e
    syntax at <2e>: the exponent has no digits; write 2e3, or 2*e for e times 2
  2e+
    syntax at <2e>: the exponent has no digits; write 2e3, or 2*e for e times 2
  2exp(1)
    syntax at <exp>: an operator is missing before `exp`; a product is written 2*exp(…)
  1e999
    domain at <1e999>: the number is too large; the greatest is about 1.8e308
  1e-999
    domain at <1e-999>: the number is too close to 0; the least is about 5e-324
  ²
    syntax at <²>: `²` stands where a value is expected; a power stands behind its base: x²
  ⁻
    syntax at <⁻>: a power set high needs digits
  √
    syntax at <>: the formula ends where a number, a name or `(` behind the root sign is expected
  √-1
    syntax at <->: `-` stands where a number, a name or `(` behind the root sign is expected
  √x²
    syntax at <√x²>: what the root covers isn't clear here; write √(x^2) or (√x)^2
  √x^2
    syntax at <√x^>: what the root covers isn't clear here; write √(x^2) or (√x)^2
  ‖w‖
    syntax at <‖>: U+2016 DOUBLE VERTICAL LINE isn't part of a formula; norms are norm_l2(w) and norm_l1(w)
  ∑x
    syntax at <∑>: U+2211 N-ARY SUMMATION isn't part of a formula; a sum is sum(x)
  １+1
    syntax at <１>: U+FF11 FULLWIDTH DIGIT ONE isn't part of a formula; write a plain 1
  аlpha
    syntax at <а>: U+0430 CYRILLIC SMALL LETTER A isn't part of a formula; it looks like the Latin letter a
  é
    syntax at <é>: U+00E9 LATIN SMALL LETTER E WITH ACUTE isn't part of a formula
  😀
    syntax at <😀>: U+1F600 GRINNING FACE isn't part of a formula
  @
    syntax at <@>: `@` isn't part of a formula
  `x`
    syntax at <`>: ``` isn't part of a formula
  a.b.c(2)
    syntax at <(>: an operator is missing before `(`; a product is written a.b.c*(…)
  x y
    syntax at <y>: an operator is missing before `y`; a product is written x*y
  1 if
    syntax at <if>: an operator is missing before `if`
  and 1
    syntax at <and>: `and` stands where a value is expected
  not
    syntax at <>: the formula ends where a value is expected
  f(,)
    syntax at <,>: `,` stands where a value is expected
  f(1,)
    syntax at <)>: `)` stands where a value is expected
  [1,]
    syntax at <]>: `]` stands where a value is expected
  x' + 1
    syntax at <'>: the text that begins here has no closing quote
  5%
    syntax at <%>: `%` isn't part of a formula; a percentage is divided by 100: 5/100
  a -> b
    syntax at <>>: `>` stands where a value is expected
  a : b
    syntax at <:>: `:` isn't read here; a condition is written if a then b else c
  in
    syntax at <in>: `in` stands where a value is expected; a name is given by let x = … in …
  }
    syntax at <}>: `}` closes nothing
  sqrt 2
    syntax at <2>: an operator is missing before `2`; a function is called with brackets: sqrt(x)
  pi(2)
    name at <pi>: there is no function `pi`; a product is written pi*(…)
  """#
