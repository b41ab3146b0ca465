import CourseContent
import Floors
import Foundation
import Grading

extension Comparison {
  /// What was typed at a numeric question, judged.
  static var answers: [Comparison] {
    [
      judging("answer.number", ["4", "4.00", "3.9995", "4e0"]),
      judging("answer.expression", ["1/0.25", "2^2", "(1 + 1) * 2", "sqrt(16)"]),
      judging("answer.mistake", ["0.25", "2", "1/4", "4/2"]),
    ]
  }

  private static func judging(_ name: String, _ answers: [String]) -> Comparison {
    let repetitions = 25
    return Comparison(
      name, against: "C: read and compare", aim: .microseconds(5),
      operations: repetitions * answers.count, agreement: 0
    ) {
      guard let variant = try sampleVariant() else { return nil }
      let texts = answers.map { $0.utf8CString }
      return (
        floor: {
          var right = 0
          for _ in 0..<repetitions {
            for text in texts {
              text.withUnsafeBufferPointer { right += Int(floor_judge($0.baseAddress, 4, 5e-3)) }
            }
          }
          return Double(right)
        },
        ours: {
          var right = 0.0
          for _ in 0..<repetitions {
            for answer in answers { right += judge(answer: answer, variant).score }
          }
          return right
        }
      )
    }
  }

  private static func sampleVariant() throws -> Variant? {
    guard let folder = Bundle.module.path(forResource: "sample", ofType: nil),
      let course = ContentLibrary(root: folder).courses().value?.first,
      let question = QuestionBank(course: course).questions().value?.first
    else { return nil }
    return try Variant(question, course: course.id, student: "", index: 0)
  }
}
