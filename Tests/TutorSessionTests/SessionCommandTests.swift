import Testing

@testable import TutorSession

@Suite struct SessionCommandTests {
  @Test(arguments: SessionCommand.allCases)
  func everyClearBeginningIsTheCommand(command: SessionCommand) {
    let name = command.rawValue
    for length in 1...name.count {
      let beginning = String(name.prefix(length))
      let all = SessionCommand.allCases.filter { $0.rawValue.hasPrefix(beginning) }
      let reading = SessionCommand.read(":\(beginning)")
      if beginning == "q" {
        // As in every pager and editor.
        #expect(reading == .command(.quit, argument: ""))
      } else if all.count == 1 || beginning == name {
        #expect(reading == .command(command, argument: ""))
      } else {
        #expect(reading == .ambiguous(beginning, all))
      }
    }
  }

  @Test(arguments: [
    (":calc 1 + 1", TypedLine<SessionCommand>.command(.calc, argument: "1 + 1")),
    ("  :CALC\t 1 + 1 \u{a0}", .command(.calc, argument: "1 + 1")),
    (":q", .command(.quit, argument: "")), (":?", .command(.help, argument: "")),
    (":f", .command(.functions, argument: "")), (":", .unknown("")), (": help", .unknown("")),
    (":helpme", .unknown("helpme")), ("help", .plain("help")), ("", .plain("")),
    (" 1 : 2", .plain(" 1 : 2")),
  ])
  func readsLines(line: String, reading: TypedLine<SessionCommand>) {
    #expect(SessionCommand.read(line) == reading)
  }
}
