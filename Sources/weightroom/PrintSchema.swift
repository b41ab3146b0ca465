import ArgumentParser
import CourseContent
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

  @Argument(help: "Which file: \(ContentSchema.allValueStrings.joined(separator: ", ")).")
  var file = ContentSchema.questions

  func run() throws {
    let screen = display.screen
    try screen.run { screen.write(document: file.document) }
  }
}

extension ContentSchema: @retroactive ExpressibleByArgument {}
