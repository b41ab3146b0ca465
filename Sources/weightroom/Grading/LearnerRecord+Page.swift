import Formula
import Interchange
import Markup

extension LearnerRecord {
  /// The record for people.
  var page: [Block] {
    let verdict = passed ? StyledText("passed", .correct) : StyledText("not passed", .incorrect)
    var blocks: [Block] = [
      .heading(level: 2, StyledText("\(student)")),
      .table(
        header: ["", "question", "verdict", "points", "of", "answer"],
        alignments: [.right, .left, .left, .right, .right, .left], rows: items.map(\.cells)),
      .paragraph(
        "\(Self.short(score)) of \(Self.short(points)), \(Self.short(percent, digits: 4)) %: \(verdict)"
      ),
    ]
    let said = items.compactMap { item in
      item.explanation.map { [Block.paragraph("\(item.number). \($0)")] }
    }
    if !said.isEmpty { blocks.append(.list(.bullets, items: said)) }
    blocks += findings.map { finding in
      let place = finding.question.map { "\($0): " } ?? ""
      return .paragraph(StyledText("! \(place)\(finding.message)", .caution))
    }
    return blocks
  }

  fileprivate static func short(_ number: Double, digits: Int = 6) -> String {
    Value.number(number).formatted(significantDigits: digits)
  }
}

extension LearnerRecord.Item {
  fileprivate var cells: [StyledText] {
    let answer = keptAnswer ?? ""
    return [
      StyledText("\(number)"), StyledText(question), StyledText(verdict, style),
      StyledText(earned.map { LearnerRecord.short($0, digits: 3) } ?? "-"),
      StyledText(LearnerRecord.short(points)),
      StyledText(answer.count > 30 ? answer.prefix(29) + "…" : answer[...]),
    ]
  }

  private var style: TextStyle {
    switch score {
    case .some(1...): .correct
    case .some: .incorrect
    case nil: .caution
    }
  }
}
