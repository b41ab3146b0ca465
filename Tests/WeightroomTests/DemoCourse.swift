/// The files of a course with two lessons and three questions.
let demoCourse = [
  "course.yaml": """
  format: 1
  title: A small course
  lessons: [priors, dropout]
  concepts:
    - id: prior
      title: Priors

  """,
  "lessons/priors.md": """
  ---
  title: On priors
  concepts: [prior]
  ---
  ## The first step

  Prose of the first step.

  ```question four
  ```

  ## The second step

  Prose of the second step.

  ```question pick
  ```

  """,
  "lessons/dropout.md": """
  ---
  title: On dropout
  concepts: [prior]
  ---
  ## The only step

  Prose with $\\lambda$ and {{1/0.25}}.

  ```question scaled
  ```

  """,
  "questions/priors.yaml": """
  - id: four
    kind: numeric
    concepts: [prior]
    prompt: What is one over a quarter?
    answer: 1/0.25
    mistakes:
      - id: upside-down
        value: 0.25
        say: That is upside down.
    hints: [Divide.]
    solution: It is {{1/0.25}}.
  - id: pick
    kind: choice
    concepts: [prior]
    prompt: Which one is even?
    shuffle: false
    choices:
      - text: Two
        when: 2 / 2 == floor(2 / 2)
      - text: Three
        when: 3 / 2 == floor(3 / 2)
        say: It is odd.
    hints: [Halve it.]
    solution: Half of two is {{2/2}}.

  """,
  "questions/dropout.yaml": """
  - id: scaled
    kind: numeric
    concepts: [prior]
    vary:
      p_drop: {from: 0.05, to: 0.9, step: 0.05}
    prompt: By what does inverted dropout multiply at $p = {{p_drop}}$?
    answer: dropout_scale(p_drop)
    hints: [Divide by what is kept.]
    solution: It is {{dropout_scale(p_drop)}}.

  """,
]

/// What the tutor shows at places that the tests look for.
enum Shown {
  static let home = "weightroom> "
  static let question = "answer> "
  static let pause = "[Enter to go on] "
  static let decision = "[q]uit: "
  static let right = "✓"
  static let wrong = "✗"
}
