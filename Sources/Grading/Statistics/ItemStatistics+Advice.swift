extension ItemStatistics {
  /// What to mend, a sentence each; none where all is well.
  public var advice: [String] {
    guard learners >= Self.fewestLearners, let facility else {
      let people = learners == 1 ? "1 learner" : "\(learners) learners"
      return ["Only \(people): too few to judge the question by."]
    }
    var advice: [String] = []
    if let discrimination, discrimination < 0 {
      advice.append(
        "Who does well elsewhere does badly here: look at the key, and at what the text may mean.")
    } else if let discrimination, discrimination < 15, facility < 95 {
      advice.append("It hardly goes with the other questions: does it ask what the quiz is about?")
    }
    if facility >= 95 { advice.append("Nearly everybody is right: a harder question tells more.") }
    if facility < 20 {
      advice.append("Hardly anybody is right: is it taught, and does the text say what is asked?")
    }
    if share("wrong") >= 0.2 {
      let percent = Int(100 * share("wrong"))
      advice.append("\(percent) % are wrong in a way that no mistake explains: name one.")
    }
    let unreadable = notes.filter { $0.key.hasPrefix("invalid") }.map(\.value).reduce(0, +)
    if Double(unreadable) >= 0.1 * Double(learners) {
      advice.append("\(unreadable) answers can't be read: say in the text what to write.")
    }
    if share("unanswered") >= 0.3 {
      advice.append("Many give no answer: it may come too late, or take too long.")
    }
    if let hintRate, hintRate >= 50, facility >= 20 {
      advice.append("\(Int(hintRate)) % look at a hint first: the text may lack what it says.")
    }
    for odd in oddVariants {
      let side = odd.facility < facility ? "harder" : "easier"
      advice.append("Variant \(odd.variant) is much \(side) than the others.")
    }
    return advice
  }

  private func share(_ note: String) -> Double {
    learners == 0 ? 0 : Double(notes[note] ?? 0) / Double(learners)
  }
}
