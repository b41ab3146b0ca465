import Formula
import RegularizationCore
import Testing

@Suite struct EvaluationErrorTests {
  @Test(arguments: ErrorCase.table(notComputable))
  func sayWhatIsWrongAndWhatToDo(row: ErrorCase) {
    let environment: Environment = [
      "w": .vector([1.0, 2]), "lambda": .number(0.1),
      "X": .matrix(Matrix(rows: 2, columns: 2, elements: [1, 2, 3, 4])),
      "s": .record(["w": .number(1.0), "size": .number(2.0)]), "huge": .vector([1e308, 1]),
    ]
    #expect(outcome(row.source, environment) == row.error)
  }
}

/// What can't be evaluated, and what is said about which part of it.
private let notComputable = #"""
  x
    name at <x>: there is no value called `x`
  lambad
    name at <lambad>: there is no value called `lambad`; did you mean `lambda`?
  lambdaw
    name at <lambdaw>: there is no value called `lambdaw`; a product is written lambda*w
  lamda*w
    name at <lamda>: there is no value called `lamda`; did you mean `lambda`?
  sqrt
    name at <sqrt>: there is no value called `sqrt`; it is a function: write sqrt(…)
  strenght(1)
    name at <strenght>: there is no function `strenght`; did you mean `strength`?
  w(2)
    name at <w>: there is no function `w`; a product is written w*(…)
  lambda(w)
    name at <lambda>: there is no function `lambda`; a product is written lambda*(…)
  strength()
    arity at <strength()>: strength lacks its argument `variance`; strength(variance, convention="half")
  strength(1, 2, 3)
    arity at <3>: strength takes 2 arguments, and not 3; strength(variance, convention="half")
  strength(1, "full", 3)
    arity at <3>: strength takes 2 arguments, and not 3; strength(variance, convention="half")
  strength(sigma=1)
    arity at <sigma>: strength has no parameter `sigma`; strength(variance, convention="half")
  strength(varianze=1)
    arity at <varianze>: strength has no parameter `varianze`; did you mean `variance`? strength(variance, convention="half")
  strength(1, variance=2)
    arity at <variance>: strength is given `variance` twice; strength(variance, convention="half")
  strength(variance=1, variance=2)
    arity at <variance>: strength is given `variance` twice; strength(variance, convention="half")
  step([1])
    arity at <step([1])>: step lacks its argument `g`; step(w, g, lr=0.1)
  step(g=[1])
    arity at <step(g=[1])>: step lacks its argument `w`; step(w, g, lr=0.1)
  min()
    arity at <min()>: min lacks its argument `x`; min(x, …)
  range(1, 2, 3, 4)
    arity at <4>: range takes 3 arguments, and not 4; range(bounds, …)
  1 + "a"
    type at <"a">: + needs numbers, and this is a text
  true*2
    type at <true>: * needs numbers, and this is a truth value
  s + 1
    type at <s>: + needs numbers, and this is a record; take one of its fields, such as .w
  -s
    type at <s>: the sign - needs numbers, and this is a record
  -true
    type at <true>: the sign - needs numbers, and this is a truth value
  ["a"]*2
    type at <["a"]>: * needs numbers, and this is a list
  not 1
    type at <1>: true or false is needed here, and this is a number; compare it with something: x > 0
  1 and true
    type at <1>: true or false is needed here, and this is a number; compare it with something: x > 0
  if 1 then 2 else 3
    type at <1>: true or false is needed here, and this is a number; compare it with something: x > 0
  1 < "a"
    type at <"a">: < compares numbers, and this is a text
  "a" < "b"
    type at <"a">: < compares numbers, and this is a text
  1 == "a"
    type at <1 == "a">: a number can't be compared with a text
  [1] == 1
    type at <[1] == 1>: a vector can't be compared with a number
  3[0]
    type at <3>: only vectors, matrices and lists have elements, and this is a number
  w["a"]
    type at <"a">: an index is a number, and this is a text
  w.x
    type at <w>: only records have fields, and this is a vector
  s.v
    name at <s.v>: the record has no field `v`; did you mean `w`? its fields are w, size
  s.siz
    name at <s.siz>: the record has no field `siz`; did you mean `size`? its fields are w, size
  w[2]
    domain at <2>: there is no element 2; indices are whole numbers from 0 to 1
  w[-1]
    domain at <-1>: there is no element -1; indices are whole numbers from 0 to 1
  w[0.5]
    domain at <0.5>: there is no element 0.5; indices are whole numbers from 0 to 1
  w[nan]
    domain at <nan>: there is no element nan; indices are whole numbers from 0 to 1
  [][0]
    domain at <0>: there is no element 0; there are none
  X[2]
    domain at <2>: there is no element 2; indices are whole numbers from 0 to 1
  w + [1, 2, 3]
    shape at <w + [1, 2, 3]>: + works element by element, on vectors of one length, and these have 2 and 3
  w*[1]
    shape at <w*[1]>: * works element by element, on vectors of one length, and these have 2 and 1; for the sum of products write dot(a, b)
  X*[[1]]
    shape at <X*[[1]]>: * works element by element, on matrices of one shape, and these are 2 x 2 and 1 x 1; there is no matrix product in the language
  X + w
    shape at <X + w>: + can't join a matrix and a vector; it works element by element, on equal shapes or with a number
  w - X
    shape at <w - X>: - can't join a vector and a matrix; it works element by element, on equal shapes or with a number
  [1, [2]]
    shape at <[2]>: element 1 is a vector, where element 0 is a number; a vector has numbers, a matrix has rows of one length
  [[1], 2]
    shape at <2>: element 1 is a number, where element 0 is a vector; a vector has numbers, a matrix has rows of one length
  [[1], [2, 3]]
    shape at <[2, 3]>: row 1 has 2 numbers, where row 0 has 1; the rows of a matrix have one length
  1/0
    domain at <0>: division by zero
  0/0
    domain at <0>: division by zero
  w/[1, 0]
    domain at <[1, 0]>: division by zero at element 1
  1/(lambda - lambda)
    domain at <lambda - lambda>: division by zero
  0^-1
    domain at <0^-1>: 0 to a negative power is a division by zero
  (-8)^(1/3)
    domain at <(-8)^(1/3)>: a negative number to a power that isn't whole has no real value
  10^400
    domain at <10^400>: the result is too large for a number
  huge*10
    domain at <huge*10>: the result is too large for a number at element 0
  huge + huge
    domain at <huge + huge>: the result is too large for a number at element 0
  sqrt(-1)
    domain at <-1>: sqrt: x must be at least 0, and is -1
  sqrt([1, -1])
    domain at <[1, -1]>: sqrt: element 1 of x must be at least 0, and is -1
  log(0)
    domain at <0>: log: x must be above 0, and is 0
  exp(1000)
    domain at <1000>: exp: the result is too large for a number
  log("a")
    type at <"a">: log needs numbers, and this is a text
  sum(huge*1 + huge)
    domain at <huge*1 + huge>: the result is too large for a number at element 0
  sum([1e308, 1e308])
    domain at <sum([1e308, 1e308])>: sum: the sum is too large for a number
  min([])
    empty at <[]>: min: x has no elements
  max([1], [1, 2])
    shape at <max([1], [1, 2])>: max: argument 1 doesn't have the shape of those before it
  length(3)
    type at <3>: length: x must be a vector, a matrix or a list, and is a number
  range(1.5)
    domain at <1.5>: range: bounds must be a whole number, and is 1.5
  range(0, 5, 0)
    domain at <range(0, 5, 0)>: range: the step must not be 0
  range(2000000)
    limit at <range(2000000)>: this takes more than 10000000 operations on numbers, or holds more than 1000000
  strength(0)
    domain at <0>: strength: variance must be above 0, and is 0
  strength(nan)
    domain at <nan>: strength: variance must be above 0, and is nan
  strength(1e301)
    domain at <1e301>: strength: variance is beyond measure
  strength([1])
    type at <[1]>: strength: variance must be a number, and is a vector
  strength(1, "hlaf")
    domain at <"hlaf">: strength: convention must be "half" or "full", and is "hlaf"; did you mean "half"?
  strength(1, "x")
    domain at <"x">: strength: convention must be "half" or "full", and is "x"
  strength(1, 2)
    type at <2>: strength: convention must be "half" or "full", and is a number
  step([1], [1, 2])
    shape at <[1, 2]>: step: g must be as long as w, which has 1 element, and has 2
  step([1], [1], -1)
    domain at <-1>: step: lr must be at least 0, and is -1
  keep([1], [2], 0)
    domain at <[2]>: keep: mask must have elements at least 0 and at most 1, and element 0 is 2
  keep([1], [0.5], 0)
    domain at <[0.5]>: keep: mask must have whole numbers, and element 0 is 0.5
  keep([1], [nan], 0)
    domain at <[nan]>: keep: mask must have whole numbers, and element 0 is nan
  keep(1, [1], 1)
    domain at <1>: keep: p_drop must be at least 0 and below 1, and is 1
  keep(1, [1], inf)
    domain at <inf>: keep: p_drop must be at least 0 and below 1, and is inf
  repeat([1, 2], 1e8)
    limit at <repeat([1, 2], 1e8)>: this takes more than 10000000 operations on numbers, or holds more than 1000000
  repeat([1], -1)
    domain at <-1>: repeat: steps must be at least 0 and at most 9007199254740992, and is -1
  repeat([1], 0.5)
    domain at <0.5>: repeat: steps must be a whole number, and is 0.5
  repeat([1], nan)
    domain at <nan>: repeat: steps must be a whole number, and is nan
  count([1], base=1)
    type at <[1]>: count: names must be a list of texts, and is a vector
  count(["a", true], base=1)
    type at <["a", true]>: count: names must be a list of texts, and element 1 is a truth value
  count(["a"], 1, 1)
    type at <1>: count: twice must be true or false, and is a number
  count(["a"], base=11)
    domain at <11>: count: base must be at least 0 and at most 10, and is 11
  trace_of([[1, 2]])
    shape at <[[1, 2]]>: trace_of: X must be square, and has 1 rows
  trace_of([1])
    type at <[1]>: trace_of: X must be a matrix, and is a vector
  """#
