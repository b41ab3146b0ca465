/// What authors get wrong, and what is shown then.
///
/// Each block: the source, one line in Unicode and in ASCII, the words, the problems, and the
/// block in Unicode (`|`) and ASCII (`:`) where it differs from the line.
let mistakeSnapshots = #"""
  tex \lamda + 1
  uni \lamda + 1
  asc \lamda + 1
  say \lamda plus 1
  err 0..<6: unknown command \lamda

  tex \foo{x} + \bar
  uni \foo x + □̄
  asc \foo x + ?_bar
  say \foo x plus blank bar
  err 0..<4: unknown command \foo
  err 10..<14: \bar needs something in braces after it

  tex \frac{1}{2
  uni 1/2
  asc 1/2
  say 1 over 2
  err 8..<9: this brace is never closed
    |1|
    |─|
    |2|
    :1:
    :-:
    :2:

  tex \frac{1}
  uni 1/□
  asc 1/?
  say 1 over blank
  err 0..<5: \frac needs something in braces after it
    |1|
    |─|
    |□|
    :1:
    :-:
    :?:

  tex }x{
  uni }x
  asc }x
  say } x
  err 0..<1: a closing brace without an opening one
  err 2..<3: this brace is never closed

  tex \left( x
  uni (x
  asc (x
  say open paren x
  err 0..<5: \left without a \right

  tex x \right)
  uni x)
  asc x)
  say x close paren
  err 2..<8: \right without a \left

  tex \left x \right)
  uni x)
  asc x)
  say x close paren
  err 0..<5: \left needs a delimiter after it

  tex x^1^2
  uni x¹²
  asc x^(1 2)
  say x to the 1 2
  err 3..<4: a second ^ on one base; put the first in braces

  tex x^10
  uni x¹0
  asc x^1 0
  say x to the 1 0
  err 1..<4: only the first digit belongs to ^; write ^{10}

  tex a & b \\ c
  uni a  b  c
  asc a  b  c
  say a, b, c
  err 2..<3: & belongs in aligned, cases or a matrix
  err 6..<8: \\ belongs in aligned, cases or a matrix

  tex 50%
  uni 50%
  asc 50%
  say 50 percent
  err 2..<3: a bare % begins a comment in TeX; write \%

  tex $x$
  uni $x$
  asc $x$
  say $ x $
  err 0..<1: a dollar sign within a formula; write \$
  err 2..<3: a dollar sign within a formula; write \$

  tex \begin{foo} a & b \end{foo}
  uni a b
  asc a b
  say a b
  err 0..<6: unknown environment \begin{foo}

  tex \begin{cases} a
  uni {a}
  asc {a}
  say either a
  err 0..<6: \begin{cases} without its \end
    |{ a|
    :{a:

  tex \begin{cases} a \end{matrix}
  uni {a}
  asc {a}
  say either a
  err 16..<20: \end{matrix} closes \begin{cases}
    |{ a|
    :{a:

  tex \text{p_drop and \lambda}
  uni p_drop and \lambda
  asc p_drop and \lambda
  say p_drop and \lambda
  err 7..<8: _ within text; write \_
  err 17..<24: \lambda within text needs dollar signs around it

  tex \sqrt[3 x
  uni ³ˣ√□
  asc ?^(1/(3 x))
  say the root of order 3 x of blank
  err 0..<5: the [ of \sqrt is never closed
  err 0..<5: \sqrt needs something in braces after it

  tex x_
  uni x_□
  asc x_?
  say x sub blank
  err 1..<2: _ needs something in braces after it
    |x |
    | □|

  tex \
  uni \
  asc \
  say \
  err 0..<1: a backslash with nothing after it
  """#
