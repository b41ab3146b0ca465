import Markup
import ProgressStorage
import Terminal

/// The last twelve weeks, a mark for each day.
struct StudyCalendar {
  private static let weeks = 12
  private let attempts: [Int: Int]
  private let today: Int

  init(_ days: [StudyDay], today: Int) {
    self.today = today
    attempts = Dictionary(
      days.map { ($0.day, $0.attempts) }, uniquingKeysWith: { first, _ in first })
  }

  /// A row for each day of the week, the newest week on the right; in words where nothing is drawn.
  func blocks(_ capabilities: TerminalCapabilities) -> [Block] {
    // 1970-01-01 was a Thursday; weeks begin on Monday.
    let monday = today - (today + 3) % 7
    let first = monday - 7 * (Self.weeks - 1)
    guard !capabilities.isPlain else {
      let count = (first...today).count { attempts[$0, default: 0] > 0 }
      return [
        .paragraph(
          """
          In the last \(Self.weeks) weeks there were answers on \(count) of \
          \(today - first + 1) days.
          """)
      ]
    }
    let marks =
      capabilities.repertoire == .unicode ? ["·", "░", "▒", "▓", "█"] : [".", "-", "+", "x", "#"]
    let rows = zip(["Mon", "", "Wed", "", "Fri", "", "Sun"], 0..<7).map { name, weekday in
      let days = (0..<Self.weeks).map { first + 7 * $0 + weekday }
      let line = days.map { day in
        day > today ? " " : marks[Self.level(attempts[day, default: 0])]
      }
      let padded = name + String(repeating: " ", count: 4 - name.count)
      return StyledText(padded, .muted) + StyledText(line.joined(separator: " "))
    }
    let key = StyledText(
      "    answers a day: \(marks[0]) none  \(marks[1]) 1-4  \(marks[2]) 5-14  "
        + "\(marks[3]) 15-29  \(marks[4]) 30 or more", .muted)
    return [.preformatted(rows + [key])]
  }

  private static func level(_ attempts: Int) -> Int {
    switch attempts {
    case ...0: 0
    case 1...4: 1
    case 5...14: 2
    case 15...29: 3
    default: 4
    }
  }
}
