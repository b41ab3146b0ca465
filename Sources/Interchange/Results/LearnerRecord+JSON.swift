extension LearnerRecord {
  /// The record on one line, with its keys in alphabetical order.
  public var json: String { json(digest: digest) }

  /// The text that the digest is of: the record without one.
  public var digested: String { json(digest: "") }

  private func json(digest: String) -> String {
    JSONWriter.object { record in
      record.member("course", course)
      record.member("digest", digest)
      record.member("engine", engine)
      record.member("findings", list: findings) { list, finding in
        list.element { object in
          object.member("kind", finding.kind)
          object.member("message", finding.message)
          object.member("question", ifPresent: finding.question)
        }
      }
      record.member("finished", ifPresent: finished)
      record.member("items", list: items) { list, item in list.element(object: item.write) }
      if let late { record.member("late", list: late) { list, name in list.element(name) } }
      record.member("markedQuiz", ifPresent: markedQuiz)
      record.member("markedStudent", ifPresent: markedStudent)
      record.member("passed", passed)
      record.member("percent", percent)
      record.member("points", points)
      record.member("quiz", quiz)
      record.member("quizVersion", quizVersion)
      record.member("schema", schema)
      record.member("score", score)
      record.member("started", ifPresent: started)
      record.member("student", student)
      record.member("unasked", list: unasked) { list, answer in list.element(object: answer.write) }
    }
  }
}

extension LearnerRecord.Item {
  fileprivate func write(to object: inout JSONWriter) {
    object.member("answers", list: answers) { list, answer in list.element(object: answer.write) }
    object.member("concepts", list: concepts) { list, concept in list.element(concept) }
    object.member("earned", ifPresent: earned)
    object.member("explanation", ifPresent: explanation)
    if let first {
      object.member("first") { object in
        object.member("score", first.score)
        object.member("verdict", first.verdict)
      }
    }
    object.member("hints", hints)
    object.member("meaning", meaning)
    object.member("number", number)
    object.member("parameters", ifPresent: parameters)
    if let parts {
      object.member("parts", list: parts) { list, part in
        list.element { object in
          object.member("part", part.part)
          object.member("score", part.score)
          object.member("verdict", part.verdict)
          object.member("weight", part.weight)
        }
      }
    }
    object.member("points", points)
    object.member("question", question)
    object.member("score", ifPresent: score)
    object.member("variant", variant)
    object.member("verdict", verdict)
    object.member("version", version)
  }
}

extension LearnerRecord.Answer {
  fileprivate func write(to object: inout JSONWriter) {
    object.member("answer", answer)
    object.member("attempt", attempt)
    object.member("hints", hints)
    object.member("question", question)
    object.member("variant", ifPresent: variant)
    object.member("verdict", verdict)
  }
}
