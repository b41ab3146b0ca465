import SourceText

extension Course {
  /// The version of the file format that this program reads.
  static let format = 1

  private static let keys = ["format", "title", "summary", "lessons", "concepts"]

  /// Reads `course.yaml`; nil where there isn't enough for a course.
  init?(_ value: YAMLValue, id: CourseID, directory: String, decoder: ContentDecoder) {
    guard let fields = decoder.fields(value, "a course", keys: Self.keys) else { return nil }
    let format = fields.required("format", help: "write `format: \(Self.format)`").flatMap {
      decoder.integer($0, "format", in: 1...1_000_000)
    }
    if let format, format > Self.format {
      decoder.findings.error(
        .unknownFormat, "this course is written in format \(format)",
        help: "this program reads format \(Self.format); look for a newer one",
        at: fields.keySpan("format"))
      return nil
    }
    title = fields.required("title").flatMap { decoder.text($0, "title") } ?? id.text
    summary = fields.text("summary")
    lessons = Self.lessons(fields, decoder)
    concepts = Self.concepts(fields, decoder)
    self.id = id
    self.directory = directory
    file = value.file
  }

  /// A lesson is listed by its name, or as `{id: name, title: Title}`.
  private static func lessons(
    _ fields: FieldReader, _ decoder: ContentDecoder
  ) -> [LessonReference] {
    guard let value = fields.required("lessons") else { return [] }
    var seen: Set<LessonID> = []
    return (decoder.list(value, "lessons") ?? []).compactMap { item in
      var title: String?
      var id: LessonID?
      if item.isMapping {
        let entry = decoder.fields(item, "a lesson", keys: ["id", "title"])
        id = entry?.required("id").flatMap { decoder.identifier($0, "id", of: Lesson.self) }
        title = entry?.text("title")
      } else {
        id = decoder.identifier(item, "lessons", of: Lesson.self)
      }
      guard let id else { return nil }
      guard seen.insert(id).inserted else {
        decoder.error(
          .duplicateIdentifier, "the lesson `\(id)` is listed twice", help: "take one away",
          at: item)
        return nil
      }
      return LessonReference(id: id, title: title, span: item.headSpan)
    }
  }

  private static func concepts(_ fields: FieldReader, _ decoder: ContentDecoder) -> [Concept] {
    var concepts: [Concept] = []
    var places: [[Located<ConceptID>]] = []
    var numbers: [ConceptID: Int] = [:]
    for item in fields.list("concepts") {
      guard let entry = decoder.fields(item, "a concept", keys: ["id", "title", "needs"]) else {
        continue
      }
      let id = entry.required("id").flatMap { decoder.identifier($0, "id", of: Concept.self) }
      let title = entry.required("title").flatMap { decoder.text($0, "title") }
      let needs = decoder.identifiers(entry["needs"], "needs", of: Concept.self)
      guard let id else { continue }
      guard numbers[id] == nil else {
        decoder.error(
          .duplicateIdentifier, "there are two concepts `\(id)`", help: "take one away", at: item)
        continue
      }
      numbers[id] = concepts.count
      concepts.append(Concept(id: id, title: title ?? id.text, needs: needs.map(\.value)))
      places.append(needs)
    }
    for need in places.joined() where numbers[need.value] == nil {
      decoder.reportUnknown(need, among: concepts.map(\.id.text))
    }
    let graph = Graph(concepts.map { $0.needs.compactMap { numbers[$0] } })
    if let cycle = graph.cycle, let first = cycle.first {
      let path = (cycle + [first]).map { concepts[$0].id.text }.joined(separator: " → ")
      let second = cycle.count > 1 ? cycle[1] : first
      let place = places[first].first { numbers[$0.value] == second }
      decoder.findings.error(
        .cyclicPrerequisites, "these concepts need each other: \(path)",
        help: "take one of the `needs` away", at: place?.span ?? fields.keySpan("concepts"))
    }
    return concepts
  }
}
