import ArgumentParser
import CourseContent
import Interchange
import Terminal

/// The JSON Schemas of content files, for editors, and of results, for who reads them.
struct PrintSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a kind of content file, or of results.",
    discussion: """
      For completion and remarks in an editor: write it to a file, and put
      # yaml-language-server: $schema=FILE
      at the top of a YAML file. What a schema lets pass, `weightroom check` may still refuse.
      """)

  @OptionGroup var display: DisplayOptions

  @Argument(help: "Which file: \(File.allValueStrings.joined(separator: ", ")).")
  var file = File.content(.questions)

  /// What there are schemas of.
  enum File: ExpressibleByArgument {
    case content(ContentSchema)
    /// What `weightroom grade` writes as JSON.
    case results

    static var allValueStrings: [String] { ContentSchema.allCases.map(\.rawValue) + ["results"] }

    var defaultValueDescription: String {
      if case .content(let schema) = self { schema.rawValue } else { "results" }
    }

    init?(argument: String) {
      if argument == "results" {
        self = .results
      } else if let schema = ContentSchema(rawValue: argument) {
        self = .content(schema)
      } else {
        return nil
      }
    }

    var document: String {
      switch self {
      case .content(let schema): schema.document
      case .results: ResultsSchema.text
      }
    }
  }

  func run() throws {
    let screen = display.screen
    try screen.run { screen.write(document: file.document) }
  }
}
