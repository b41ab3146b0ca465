/// Questions of every kind, with every key that each can have.
let schemaSamples = #"""
  - id: numbers
    kind: numeric
    version: 2
    concepts: []
    tags: [warm-up]
    difficulty: 1
    vary:
      a: [1, 2.5, 1e-3, 3, 4, 5, 6, 7, 8, 9, 11, 12]
      b: {from: 0.1, to: 0.9, step: 0.1}
    let: {w: "[a, 2]", half: b/2}
    where: a != b
    prompt: What is {{a}} + {{b}}?
    answer: a + b
    accuracy: 4
    symbol: lambda
    forms: [decimal, expr, sci]
    unit: {name: nats, required: false}
    mistakes:
      - {id: minus, value: a - b, score: 0.25, say: "You took it away, and got {{submitted | 3}}.", tolerance: same}
      - {id: large, when: submitted > 100, say: Too large.}
    hints: [Add.]
    solution: It is {{truth | 4}}.
    source: arithmetic
    tests:
      - {answer: "{{ truth }}", expect: correct}
      - {answer: "{{ mistakes.minus }}", expect: {note: minus, score: 0.25}}
      - {answer: "0,25", expect: {invalid: decimal_comma}, variants: [0, 7]}
      - {answer: 2, given: {a: 1, b: 0.5}, expect: wrong}
  - {id: off, prompt: p, answer: 1/3, tolerance: {absolute: 1e-3, relative: 0.01}}
  - {id: figures, prompt: p, answer: 1/3, significant_figures: [4, 3], precision_credit: 0.8}
  - {id: places, prompt: p, answer: 1/3, decimal_places: 2, precision_credit: strict}
  - {id: whole, prompt: p, answer: 6/3, exact: true, forms: decimal, unit: kg}
  - {id: between, prompt: p, answer: 1/3, range: {from: 0, to: 1/2, exclusive: both}}
  - {id: magnitude, prompt: p, answer: 1/3, factor: 1}
  - id: several-numbers
    kind: vector
    prompt: p
    answer: "[1, 2] * 2"
    accuracy: 3
    symbol: w
    mistakes: [{id: half, value: [1, 2], say: Twice., tolerance: {relative: 0.001}}]
  - id: a-formula
    kind: formula
    prompt: The slope of the penalty?
    variables: {w: real, lambda: positive, n: {from: 1, to: 9, step: 1}}
    answer: lambda * w / n
    shown: w * lambda / n
    functions: [sqrt]
    up_to: factor
    forbid: [sqrt]
    require: w
    simplified: true
    max_length: 80
    points: [{w: 3, lambda: 0.1, n: 2}]
    symbol: slope
    mistakes: [{id: unscaled, value: lambda + w, say: Times.}]
  - id: one-of-these
    kind: choice
    source: a paper
    prompt: p
    shuffle: false
    select: one
    choices:
      - {text: yes, correct: true}
      - {text: perhaps, say: No.}
      - never
  - id: some-of-these
    kind: choice
    prompt: p
    select: several
    scoring: each
    choices: [{text: one, when: 1 < 2}, {text: two, when: 2 < 3}, {text: three, when: 3 < 2}]
  - {id: a-claim, kind: true-false, prompt: p, claim: 1 < 2}
  - {id: a-fact, kind: true-false, prompt: p, answer: true, source: a paper}
  - id: pairs
    kind: matching
    source: a paper
    prompt: p
    pairs: [{item: L1, match: diamond}, {item: L2, match: disc}]
    distractors: [star]
    allow_blank: true
    reusable: true
  - id: steps
    kind: ordering
    source: a paper
    prompt: p
    items: [{id: first, text: one}, {id: second, text: two, after: first}, {text: three, after: [first, second]}]
    distractors: [four]
    scoring: edit
  - id: sizes
    kind: ordering
    prompt: p
    items: [{text: small, value: 1/2}, {text: large, value: 2/1}]
    order: descending
  - id: words
    kind: text
    source: a paper
    prompt: p
    accept: ["early stopping", "stop[ping] early"]
    mistakes: [{id: patience, match: "[the] patience", say: No., concepts: []}]
  - id: two-steps
    kind: parts
    vary: {x: [3, 5, 6, 7, 8, 9, 10, 11, 12, 13]}
    prompt: p
    parts:
      - {id: a, prompt: Twice?, answer: 2*x, points: 2, hints: [Twice.], solution: Doubled., source: s}
      - {id: b, kind: numeric, prompt: And once more?, uses: {doubled: a}, answer: 2*doubled + x, carry_credit: 0.5}
      - {id: c, kind: choice, prompt: p, source: s, choices: [{text: left, correct: true}, right]}
  """#
