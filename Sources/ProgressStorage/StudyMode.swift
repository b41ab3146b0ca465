/// The way of studying in which a question was asked.
public enum StudyMode: String, Hashable, Sendable, CaseIterable {
  case lesson, predict, quiz, myth, pitfall, trace, lab, review, exam
}
