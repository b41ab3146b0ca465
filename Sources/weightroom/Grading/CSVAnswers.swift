import CourseContent
import Interchange
import Markup

/// Puts the lines of a CSV file together to learners' sheets.
///
/// Either a line for each answer, with columns `student`, `question` and `answer`, or a line for each
/// learner, with a column for each question. Lines of one learner must follow one another, so that
/// a class of any size is read in the memory of one.
struct CSVAnswers {
  private let file: String
  private let columns: [String]
  /// The columns' places, by name.
  private let place: [String: Int]
  private let isLong: Bool
  private var student: String?
  private var quiz: String?
  private var answers: [AnswerSheet.Answer] = []
  /// How many answers without a number each question has.
  private var counts: [String: Int] = [:]

  private static let own: Set = [
    "student", "quiz", "question", "answer", "variant", "attempt", "hints",
  ]
  /// More answers than any learner gives, so that a file without an end takes no more memory.
  private static let mostAnswers = 100_000

  init(header: CSVParser.Record, file: String) throws(Failure) {
    self.file = file
    if let problem = header.problem { throw Failure("\(file):\(header.line): \(problem)") }
    columns = header.fields.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    var place: [String: Int] = [:]
    for (index, column) in columns.enumerated() {
      guard place.updateValue(index, forKey: column) == nil else {
        throw Failure("\(file):\(header.line): The column `\(column)` is there twice.")
      }
    }
    guard place["student"] != nil else {
      throw Failure("\(file):\(header.line): There is no column `student`.")
    }
    isLong = place["question"] != nil && place["answer"] != nil
    if !isLong, Self.own.subtracting(["student", "quiz"]).contains(where: { place[$0] != nil }) {
      throw Failure(
        "\(file):\(header.line): A line for each answer needs columns `question` and `answer`.")
    }
    self.place = place
  }

  /// Takes a line, and gives what it completes.
  mutating func take(_ record: CSVParser.Record) -> [AnswerStream.Element] {
    if let problem = record.problem { return [unreadable(record, problem.description)] }
    guard record.fields.count == columns.count else {
      return [
        unreadable(
          record, "The line has \(record.fields.count) fields, the header \(columns.count).")
      ]
    }
    let name = field("student", record) ?? ""
    var done: [AnswerStream.Element] = []
    if !isLong || name != student || answers.count >= Self.mostAnswers { done = finish() }
    student = name
    quiz = field("quiz", record)
    guard isLong else {
      for (column, text) in zip(columns, record.fields)
      where column != "student" && column != "quiz" {
        answers.append(AnswerSheet.Answer(question: column, raw: text))
      }
      return done + finish()
    }
    let question = field("question", record) ?? ""
    let count = counts[question, default: 0] + 1
    let numbers = ["attempt", "hints"].map { name in
      field(name, record).map { Int($0) }
    }
    for number in numbers where number == .some(nil) {
      return done + [unreadable(record, "`attempt` and `hints` are whole numbers.")]
    }
    counts[question] = count
    answers.append(
      AnswerSheet.Answer(
        question: question, raw: record.fields[place["answer"] ?? 0],
        attempt: (numbers[0] ?? nil) ?? count, variant: field("variant", record),
        hints: (numbers[1] ?? nil) ?? 0))
    return done
  }

  /// The sheet of the last learner.
  mutating func finish() -> [AnswerStream.Element] {
    guard let student else { return [] }
    let sheet = AnswerSheet(student: student, quiz: quiz, answers: answers)
    self.student = nil
    answers = []
    counts = [:]
    return [.sheet(sheet)]
  }

  /// What stands in a column, without white space around it; nil where nothing does.
  private func field(_ column: String, _ record: CSVParser.Record) -> String? {
    guard let index = place[column], record.fields.indices.contains(index) else { return nil }
    let words = record.fields[index].split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private func unreadable(_ record: CSVParser.Record, _ problem: String) -> AnswerStream.Element {
    .unreadable([StyledText("\(file):\(record.line): \(problem)")])
  }
}
