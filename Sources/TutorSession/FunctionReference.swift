public import CourseContent
import Formula
public import Markup
import MathText
import SourceText

/// The pages of the formula language's reference, made from the catalogue that evaluates it.
public enum FunctionReference {
  /// The functions whose name or summary has a word in it, one a line; all for an empty pattern.
  public static func list(matching pattern: String) -> [Block] {
    let wanted = pattern.lowercased()
    let entries = Catalogue.standard.entries.filter { entry in
      wanted.isEmpty || entry.name.lowercased().contains(wanted)
        || entry.summary.lowercased().contains(wanted)
    }
    guard !entries.isEmpty else { return unknown(pattern) }
    let rows = entries.map { [StyledText($0.name, .code), StyledText($0.summary)] }
    return [.table(header: ["", ""], alignments: [], rows: rows)]
  }

  /// One function in full; nil where there is none of that name.
  public static func page(_ name: String, _ presentation: Presentation) -> [Block]? {
    guard let entry = Catalogue.standard[name] else { return nil }
    var blocks: [Block] = [
      .heading(level: 2, StyledText(entry.signature, .code)),
      .paragraph(StyledText(entry.summary)),
      .preformatted(presentation.display(latex: entry.formula)),
    ]
    let parameters = entry.parameters.map { parameter -> [Block] in
      [.paragraph(StyledText(parameter.name, .code) + StyledText(": \(parameter.requirement)"))]
    }
    if !parameters.isEmpty { blocks.append(.list(.bullets, items: parameters)) }
    var example = [StyledText(entry.example)]
    if let value = try? ParsedFormula(entry.example).evaluate() {
      example.append(StyledText("= \(value.abbreviated(digits: 6, most: 12))"))
    }
    blocks.append(.code(language: nil, lines: example))
    blocks.append(.paragraph(StyledText("Source: \(entry.source)", .muted)))
    return blocks
  }

  /// What is said where no function has a name.
  private static func unknown(_ name: String) -> [Block] {
    let names = Catalogue.standard.entries.map(\.name)
    let help = closestName(to: name, among: names).map { " Did you mean `\($0)`?" } ?? ""
    return [.paragraph("There is no function `\(name.excerpt)`.\(help)")]
  }
}

extension CatalogueEntry {
  /// The function as it is called, with what is assumed: `l2_penalty(w, lambda, convention="half")`.
  var signature: String {
    let list = parameters.map { parameter in
      parameter.defaultValue.map { "\(parameter.name)=\($0.formatted)" } ?? parameter.name
    }
    return "\(name)(\(list.joined(separator: ", ")))"
  }
}

extension CatalogueParameter {
  /// What may be given: "a number above 0, by default 0.9".
  fileprivate var requirement: String {
    var words = kind.description
    if !range.requirement.isEmpty { words += ", \(range.requirement)" }
    if let lengthOf { words += ", as long as \(lengthOf)" }
    if let defaultValue { words += "; by default \(defaultValue.formatted)" }
    return words
  }
}

extension Presentation {
  /// A formula on lines of its own.
  fileprivate func display(latex: String) -> [StyledText] {
    let expression = MathExpression(latex: latex)
    let lines =
      switch mathStyle {
      case .unicode: expression.display(.unicode)
      case .ascii: expression.display(.ascii)
      case .spoken: [expression.spoken]
      }
    return lines.map { StyledText("  ") + StyledText($0, .math) }
  }
}
