import CourseContent
import Grading
import Markup
import SourceText

/// What the codes of findings mean.
enum FindingReference {
  /// What a code means, in a paragraph; nil where there is no such code.
  static func explanation(_ code: String) -> String? {
    FindingCode(name: code)?.explanation ?? ProofCode(rawValue: code.uppercased())?.explanation
  }

  /// A page about a code, given in any case.
  static func page(_ code: String) throws(Failure) -> [Block] {
    guard let explanation = explanation(code) else {
      let known = FindingCode.allCases.map(\.rawValue) + ProofCode.allCases.map(\.rawValue)
      let help = closestName(to: code.uppercased(), among: known).map { " Did you mean \($0)?" }
      throw Failure("There is no finding with the code '\(code.prefix(20))'.\(help ?? "")")
    }
    return [.heading(level: 1, StyledText(code.uppercased())), .paragraph(StyledText(explanation))]
  }
}
