extension TextPattern {
  /// True where the whole of an answer's words (`String.answerWords`) follows the pattern.
  ///
  /// All ways through the pattern are followed at once, so the time is that of the answer's length
  /// times the pattern's, whatever either holds (Thompson, "Regular expression search algorithm",
  /// CACM 1968).
  public func matches(_ words: String) -> Bool {
    let characters = Array(words)
    var current = StateSet(count: states.count)
    add(start, to: &current, characters, at: 0)
    for (index, character) in characters.enumerated() {
      guard !current.members.isEmpty else { return false }
      var following = StateSet(count: states.count)
      for member in current.members {
        switch states[member] {
        case .character(character, let next), .any(let next):
          add(next, to: &following, characters, at: index + 1)
        case .space(let next) where character == " ":
          add(next, to: &following, characters, at: index + 1)
        case .character, .space, .boundary, .split, .accept: break
        }
      }
      current = following
    }
    return current.members.contains { states[$0] == .accept }
  }

  /// Adds a state, and those that can be reached from it without taking a character.
  private func add(_ state: Int, to set: inout StateSet, _ characters: [Character], at index: Int) {
    var waiting = [state]
    while let next = waiting.popLast() {
      guard set.insert(next) else { continue }
      switch states[next] {
      case .split(let first, let second): waiting += [first, second]
      case .space(let following): waiting.append(following)
      case .boundary(let following):
        if Self.isBoundary(characters, at: index) { waiting.append(following) }
      case .character, .any, .accept: break
      }
    }
  }

  /// True at either end, and beside a space.
  private static func isBoundary(_ characters: [Character], at index: Int) -> Bool {
    index == 0 || index == characters.count || characters[index] == " "
      || characters[index - 1] == " "
  }

  /// States in the order in which they were reached, each once.
  private struct StateSet {
    private(set) var members: [Int] = []
    private var isMember: [Bool]

    init(count: Int) { isMember = Array(repeating: false, count: count) }

    mutating func insert(_ state: Int) -> Bool {
      guard !isMember[state] else { return false }
      isMember[state] = true
      members.append(state)
      return true
    }
  }
}
