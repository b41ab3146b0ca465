/// What `weightroom new course` and `new lesson` write: small, and right as it stands.
enum CourseTemplate {
  /// The front page of a course with one lesson.
  static func course(title: String, lesson: String) -> String {
    """
    format: 1
    title: \(title)
    lessons:
      - \(lesson)
    concepts:
      # What the course teaches. Questions name these ids, and reviews follow them.
      - id: weight-decay
        title: Weight decay, step by step

    """
  }

  /// A lesson with a step, live values and a place for a question.
  static func lesson(title: String, question: String) -> String {
    """
    ---
    title: \(title)
    minutes: 5
    # Values for the text, each an expression; `weightroom functions` lists what there is.
    let:
      eta: 0.1
      lam: 0.5
      kept: decay_factor(eta, lam)
    ---
    What comes before the first heading is the way in: the question that the reader wants answered.

    ## One step
    Each `##` heading begins a step, something that is read in one go. Maths stands between dollar signs:
    with $\\eta = {{eta}}$ and $\\lambda = {{lam}}$, a step of weight decay keeps

    $$1 - \\eta\\lambda = 1 - {{eta}} \\cdot {{lam}} = {{kept}}$$

    of a weight. Let readers predict before you tell them more:

    ```question \(question)
    ```

    What stands behind a question is read when it is answered.

    """
  }
}
