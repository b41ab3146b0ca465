import CourseContent
import Markup
import ProgressStorage
import Terminal

/// What a learner has done in a course, as a page.
struct ProgressPage {
  private let report: ProgressReport
  private let capabilities: TerminalCapabilities
  private let width: Int

  /// - Parameter width: the columns that the page has.
  init(_ report: ProgressReport, _ capabilities: TerminalCapabilities, width: Int) {
    self.report = report
    self.capabilities = capabilities
    self.width = width
  }

  /// The lessons, the days, the concepts, and what keeps going wrong.
  var blocks: [Block] {
    let heading = Block.heading(level: 1, StyledText(report.course.title))
    guard !report.isEmpty else {
      return [heading, lessonList, .paragraph("Nothing answered yet. Type weightroom to begin.")]
    }
    var blocks = [heading, .paragraph(overview)]
    blocks += StudyCalendar(report.days, today: report.today).blocks(capabilities)
    blocks += [.heading(level: 2, "Lessons")] + lessonTable
    if !report.concepts.isEmpty {
      blocks += [
        .heading(level: 2, "Concepts"), conceptTable,
        .paragraph(
          StyledText(
            """
            Mastery is the probability that you would still recall it in \
            \(ProgressReport.daysAhead) days, without a review until then, by the model of memory \
            that also schedules reviews (FSRS-6). ~ marks what rests on fewer than three days: it is \
            little more than what the model begins with. First tries: of the days on which it was \
            asked for, those whose first answer was right.
            """, .muted)),
      ]
      blocks += ForgettingCurves(report).blocks(capabilities, width: width)
    }
    if !report.mistakes.isEmpty {
      blocks += [.heading(level: 2, "What keeps going wrong"), mistakeTable]
    }
    return blocks
  }

  private var overview: StyledText {
    let totals = report.totals
    var text: StyledText = """
      \(totals.questionsSolved) of \(totals.questionsTried) questions tried are solved; \
      \(totals.correct) of \(totals.attempts) answers were right, and \
      \(tries(report.firstTries)) first tries. \(time(totals.milliseconds)) spent; \
      \(report.streak == 1 ? "1 day" : "\(report.streak) days") in a row.
      """
    if let mastery = report.mastery {
      text += """
         Mastery \(percent(mastery, isRough: report.concepts.allSatisfy(\.isRough))) over \
        \(report.concepts.count) of \(report.course.concepts.count) concepts.
        """
    }
    if report.dueCount > 0 {
      text += " \(report.dueCount) due for review: \("weightroom review", .code)."
    }
    return text
  }

  private var lessonList: Block {
    let items = report.lessons.map { lesson -> [Block] in
      [
        .paragraph(
          StyledText(lesson.title, .strong) + StyledText(" · \(state(lesson))", .muted))
      ]
    }
    return .list(.numbers(from: 1), items: items)
  }

  private func state(_ lesson: ProgressReport.LessonState) -> String {
    guard let place = lesson.place else { return "not begun" }
    return place.isFinished ? "read to the end" : "at step \(place.step + 1)"
  }

  /// The lessons that were begun, one a row, and how many were not.
  private var lessonTable: [Block] {
    let begun = report.lessons.filter { $0.place != nil }
    let rows = begun.map { lesson -> [StyledText] in
      [
        StyledText(shortened(lesson.title, beside: 48)), StyledText(state(lesson)),
        "\(lesson.solved) of \(lesson.questions)", StyledText(tries(lesson.firstTries)),
        lesson.mastery.map { StyledText(percent($0, isRough: lesson.firstTries.isFew)) } ?? "",
      ]
    }
    let table = Block.table(
      header: ["lesson", "state", "solved", "first tries", "mastery"],
      alignments: [.left, .left, .right, .right, .right], rows: rows)
    let others = report.lessons.count - begun.count
    let rest = Block.paragraph(
      StyledText("\(others) lesson\(others == 1 ? " is" : "s are") not begun.", .muted))
    return (begun.isEmpty ? [] : [table]) + (others == 0 ? [] : [rest])
  }

  /// A title as far as it fits beside the other columns; whole where it is read out.
  private func shortened(_ title: String, beside others: Int) -> String {
    let limit = max(12, width - others)
    guard !capabilities.isPlain, title.count > limit else { return title }
    return String(title.prefix(limit - 1)) + "…"
  }

  private var conceptTable: Block {
    let rows = report.concepts.sorted { ($0.dueIn, $0.id) < ($1.dueIn, $1.id) }
      .map { concept -> [StyledText] in
        [
          StyledText(shortened(concept.title, beside: 36)),
          StyledText(percent(concept.mastery, isRough: concept.isRough)),
          StyledText(tries(concept.firstTries)),
          concept.dueIn <= 0
            ? StyledText("now", .caution)
            : StyledText(concept.dueIn == 1 ? "tomorrow" : "in \(concept.dueIn) days"),
        ]
      }
    return .table(
      header: ["concept", "mastery", "first tries", "due"],
      alignments: [.left, .right, .right, .left], rows: rows)
  }

  private var mistakeTable: Block {
    .table(
      header: ["mistake", "question", "times"], alignments: [.left, .left, .right],
      rows: report.mistakes.map {
        [StyledText($0.note), StyledText($0.question), StyledText("\($0.count)")]
      })
  }

  /// `3 of 4`, without a percentage: of so few it would say more than is known.
  private func tries(_ tries: ProgressReport.FirstTries) -> String {
    tries.all == 0 ? "" : "\(tries.right) of \(tries.all)"
  }

  /// Whole percents, with a mark where they rest on very little.
  private func percent(_ probability: Double, isRough: Bool) -> String {
    "\(isRough ? "~" : "")\(Int((probability * 100).rounded())) %"
  }

  private func time(_ milliseconds: Int64) -> String {
    let minutes = milliseconds / 60_000
    return minutes < 60 ? "\(minutes) minutes" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
