import Formula
import SourceText

/// Reads a lesson's file.
struct LessonReader {
  private static let keys = ["title", "minutes", "concepts", "let"]

  let id: LessonID
  let file: SourceFile
  let decoder: ContentDecoder

  /// Only the title, from the front matter.
  func title() -> String? {
    guard let frontMatter = FrontMatter(file, findings: decoder.findings) else { return nil }
    return fields(frontMatter)?.text("title")
  }

  private func fields(_ frontMatter: FrontMatter) -> FieldReader? {
    guard
      let document = YAMLParser.parse(
        file, range: frontMatter.yaml, findings: decoder.findings)
    else { return nil }
    return decoder.fields(document.root, "the front matter", keys: Self.keys)
  }

  /// The whole lesson; nil where its front matter can't be read.
  func lesson() -> Lesson? {
    let size = file.text.utf8.count
    guard size <= YAMLLimits.content.bytes else {
      decoder.findings.error(
        .yamlTooLarge, "the lesson has \(size) bytes; at most \(YAMLLimits.content.bytes) are read",
        help: "make several lessons of it", at: 0..<0)
      return nil
    }
    guard let frontMatter = FrontMatter(file, findings: decoder.findings),
      let fields = fields(frontMatter)
    else { return nil }
    let title = fields.required("title").flatMap { decoder.text($0, "title") } ?? id.text
    let concepts = decoder.concepts(fields["concepts"], "concepts")
    let (values, scope) = decoder.bindings(fields["let"], scope: FormulaScope())
    let minutes = fields.integer("minutes", in: 1...600)
    let steps = steps(LocatedText(file: file, range: frontMatter.body), scope: scope)
    return Lesson(
      id: id, title: title, minutes: minutes, concepts: concepts, values: values,
      steps: steps, file: file)
  }

  // MARK: - Steps

  private func steps(_ text: LocatedText, scope: FormulaScope) -> [LessonStep] {
    let blocks = MarkdownReader.blocks(text, findings: decoder.findings)
    var steps: [LessonStep] = []
    var heading: Template?
    var offset = text.fileSpan.lowerBound
    var items: [LessonItem] = []
    var prose: [ContentBlock] = []

    func endProse() {
      guard !prose.isEmpty else { return }
      let template = Template(blocks: prose, text: text)
      decoder.check(template, scope: scope)
      items.append(.prose(template))
      prose = []
    }
    func endStep() {
      endProse()
      if heading != nil || !items.isEmpty {
        steps.append(LessonStep(heading: heading, items: items, offset: offset))
      }
      items = []
    }

    for top in blocks {
      switch top.block {
      case .heading(level: 2, _):
        endStep()
        let template = Template(blocks: [top.block], text: text)
        decoder.check(template, scope: scope)
        heading = template
        offset = text.fileSpan(top.start..<top.start).lowerBound
      case .code(let code):
        switch LessonFence.read(code.info) {
        case .code:
          prose.append(top.block)
        case .place(let fence, let argument):
          endProse()
          let item = fence.item(
            argument: argument, code: code, text: text, decoder: decoder)
          if let item { items.append(item) }
        case .unknown(let word):
          reportUnknown(word, at: text.fileSpan(code.range))
        }
      default:
        reportNestedPlaces(in: top.block, text: text)
        prose.append(top.block)
      }
    }
    endStep()
    return steps
  }

  private func reportUnknown(_ word: String, at span: Range<Int>) {
    let known = LessonFence.allCases.map(\.rawValue)
    decoder.findings.error(
      .unknownFence, "`\(word.excerpt)` is no place that a lesson can have",
      help: decoder.suggestion(for: word, among: known), at: span)
  }

  /// A place inside a list or a quote would never be reached.
  private func reportNestedPlaces(in block: ContentBlock, text: LocatedText) {
    switch block {
    case .list(_, let items):
      for block in items.joined() { reportNestedPlaces(in: block, text: text) }
    case .quote(let blocks):
      for block in blocks { reportNestedPlaces(in: block, text: text) }
    case .code(let code):
      if case .place = LessonFence.read(code.info) {
        decoder.findings.error(
          .misplacedFence, "a place for the learner can't stand inside a list or a quote",
          help: "begin its fence at the left margin", at: text.fileSpan(code.range))
      }
    default:
      break
    }
  }
}
