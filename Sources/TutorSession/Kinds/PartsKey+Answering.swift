import CourseContent

// The parts are put one after another, each as its own kind is; see `OpenParts`.
extension PartsKey: Answering {
  var request: String? { nil }
  var howToAnswer: String { "Type the answer to this part." }
}
