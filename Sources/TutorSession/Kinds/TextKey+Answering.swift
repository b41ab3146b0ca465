import CourseContent

extension TextKey: Answering {
  var request: String? { "Type a word, or a few." }
  var howToAnswer: String {
    "Type a word or a few; capitals, hyphens and quotation marks don't count."
  }
}
