import ArgumentParser
import CourseContent
import SourceText
import Terminal

/// The JSON Schemas of content files, for editors.
struct PrintSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of a kind of content file.",
    discussion: """
      For completion and remarks in an editor: write it to a file, and put
      # yaml-language-server: $schema=FILE
      at the top of a YAML file. What a schema lets pass, `weightroom check` may still refuse.
      """)

  @OptionGroup var display: DisplayOptions

  @Argument(
    help: "Which file: \(ContentSchema.allCases.map(\.rawValue).joined(separator: ", ")).",
    transform: PrintSchema.schema)
  var file = ContentSchema.questions

  func run() throws {
    let screen = display.screen
    try screen.run { screen.write(document: file.document) }
  }

  private static func schema(_ name: String) throws -> ContentSchema {
    if let schema = ContentSchema(rawValue: name) { return schema }
    let known = ContentSchema.allCases.map(\.rawValue)
    let help = closestName(to: name, among: known).map { " Did you mean '\($0)'?" }
    let list = known.joined(separator: ", ")
    throw ValidationError(
      "There is no schema '\(name.prefix(20))'; there are \(list).\(help ?? "")")
  }
}
