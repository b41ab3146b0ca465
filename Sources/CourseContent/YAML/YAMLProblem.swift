import CLibYAML
import SourceText

/// What libyaml could not read, in words that say what to do.
struct YAMLProblem {
  var code = FindingCode.yamlSyntax
  var message = ""
  var help: String?
  var span = 0..<0

  /// Takes what the parser says about its last error.
  init(
    _ parser: yaml_parser_t, bytes: UnsafeBufferPointer<UInt8>, offsets: CharacterOffsets
  ) {
    let problem = parser.problem.map { String(cString: $0) } ?? "it can't be read as YAML"
    let context = parser.context.map { String(cString: $0) } ?? ""
    let base = offsets.offset(ofCharacter: 0)
    var start = offsets.offset(ofCharacter: Int(clamping: parser.problem_mark.index))
    let contextStart = offsets.offset(ofCharacter: Int(clamping: parser.context_mark.index))

    if parser.error == YAML_READER_ERROR {
      start = base + min(Int(clamping: parser.problem_offset), bytes.count)
      code = .yamlControlCharacter
      message = "a character that YAML does not allow"
      help = "delete it, or write it as an escape such as \"\\u0085\" inside double quotes"
      span = start..<min(start + 1, base + bytes.count)
      return
    }
    let character = start - base < bytes.count ? bytes[start - base] : 0
    span = start..<min(start + 1, base + bytes.count)

    if character == UInt8(ascii: "\t") || problem.contains("tab character") {
      code = .yamlTab
      message = "a tab stands where YAML wants spaces"
      help = "indent with spaces, two for each level"
      return
    }
    switch problem {
    case "found character that cannot start any token":
      let text = String(UnicodeScalar(character))
      message = "a value can't begin with `\(text)`"
      help = "put the value in quotes"
    case "mapping values are not allowed in this context":
      message = "a `:` is not expected here"
      help =
        "put text that contains `: ` in quotes; and check that keys of one entry begin in one column"
    case "did not find expected key":
      message = "a key was expected here (`name:`)"
      help =
        context.contains("flow")
        ? "check for a missing `,` or `}`" : "let all keys of one entry begin in the same column"
    case "did not find expected '-' indicator":
      message = "an entry of a list was expected here (`- `)"
      help = "let all entries of one list begin in the same column"
    case "could not find expected ':'":
      message = "this looks like a key, but no `:` follows"
      help = "write `name: value`; text over several lines needs `|` or quotes"
      span = contextStart..<max(contextStart, start)
    case "found unexpected end of stream":
      if context.contains("quoted scalar") {
        message = "this quote is never closed"
        help = "close it with the same sign; inside '…' write a quote as ''"
      } else {
        message = "the file ends in the middle of this"
      }
      span = contextStart..<contextStart + 1
    case "found unexpected document indicator":
      message = "this quote is still open where `---` or `...` begins a line"
      help = "close the quote"
      span = contextStart..<contextStart + 1
    case "did not find expected ',' or ']'":
      message = "this list is not closed, or a `,` is missing in it"
      help = "close it with `]`; put items that contain `,` `[` `]` `{` `}` or `: ` in quotes"
      span = contextStart..<contextStart + 1
    case "did not find expected ',' or '}'":
      message = "this `{` is not closed, or a `,` is missing behind it"
      help = "close it with `}`; text that begins with `{` needs quotes, or `|`"
      span = contextStart..<contextStart + 1
    case "did not find expected node content":
      message = "a value was expected here"
      help = "put text that begins with a sign such as `]`, `}` or `,` in quotes"
    case "block sequence entries are not allowed in this context":
      message = "a list entry (`- `) can't stand here"
      help = "begin the list on a line of its own below the key"
    case "block mapping keys are not allowed in this context",
      "mapping keys are not allowed in this context":
      message = "a key can't stand here"
      help = "begin it on a line of its own"
    case "found unknown escape character":
      message = "inside double quotes a `\\` begins an escape, and this one does not exist"
      help = "use 'single quotes' or `|` for LaTeX, where `\\` is only itself"
    case "did not find expected hexdecimal number":
      message = "this escape wants hexadecimal digits: \\x41, \\u03BB or \\U0001D54F"
      help = "use 'single quotes' or `|` for LaTeX, where `\\` is only itself"
    case "found invalid Unicode character escape code":
      message = "this escape names no Unicode character"
    case "did not find expected comment or line break":
      message = "behind `|` or `>` the line must end"
      help = "begin the text on the next line, indented"
    case "found an indentation indicator equal to 0",
      "found a tab character where an indentation space is expected":
      message = "the indentation of this text can't be told"
      help = "indent it with spaces, two more than the key"
    case "did not find expected <document start>":
      message = "the file goes on where its content should have ended"
      help = "check the indentation; a file is one list, or one set of `key: value`"
    case "did not find expected alphabetic or numeric character":
      code = .yamlAnchor
      message = "`&` and `*` at the beginning of a value mean something in YAML"
      help = "put the value in quotes"
    default:
      message = context.isEmpty ? problem : "\(problem) (\(context))"
    }
    if problem.hasPrefix("found undefined tag") || context.contains("tag") {
      code = .yamlTag
      message = "a tag (`!name`) is not read here"
      help = "take it away; put text that begins with `!` in quotes"
    }
    if problem.contains("directive") || context.contains("directive") {
      message = "a line that begins with `%` is a YAML directive, and this one can't be read"
      help = "take it away; put text that begins with `%` in quotes"
    }
    let limit = base + bytes.count
    span = min(span.lowerBound, limit)..<min(max(span.lowerBound, span.upperBound), limit)
  }
}
