import Foundation
import Testing

/// Where lessons are looked for.
@Suite struct ContentPlaceTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    for place in ["named", "installed/share/weightroom/content", "here/content"] {
      for (name, text) in demoCourse {
        let own = text.replacingOccurrences(of: "A small course", with: "Course of \(place)")
        try sandbox.write(own, to: "\(place)/demo/\(name)")
      }
    }
    let folder = sandbox.folder.appendingPathComponent("installed/bin")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Sandbox.program, toPath: folder.appendingPathComponent("weightroom").path)
    try FileManager.default.createDirectory(
      atPath: sandbox.path("links"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path("links/weightroom"),
      withDestinationPath: "../installed/bin/weightroom")
  }

  private func title(
    _ program: String, _ arguments: [String] = [], _ content: String? = nil
  ) throws -> String {
    let outcome = try sandbox.run(
      program: program, ["progress"] + arguments, with: ["WEIGHTROOM_CONTENT": content], in: "here")
    return outcome.output.split(separator: "\n").first.map(String.init) ?? outcome.errors
  }

  @Test func theOptionComesFirstThenTheVariableThenWhatIsInstalledThenTheFolder() throws {
    let installed = sandbox.path("installed/bin/weightroom")
    let content = sandbox.path("content")
    let named = ["--content", sandbox.path("named")]
    #expect(try title(installed, named, content) == "Course of named")
    #expect(try title(installed, [], content) == "A small course")
    #expect(try title(installed, [], "") == "Course of installed/share/weightroom/content")
    #expect(try title(installed) == "Course of installed/share/weightroom/content")
    #expect(try title(Sandbox.program) == "Course of here/content")
  }

  @Test func aLinkToTheProgramLeadsToWhatIsInstalled() throws {
    let link = sandbox.path("links/weightroom")
    #expect(try title(link) == "Course of installed/share/weightroom/content")
    let byName = try sandbox.shell(
      "weightroom progress | head -1",
      with: ["PATH": sandbox.path("links") + ":/usr/bin:/bin", "WEIGHTROOM_CONTENT": nil])
    #expect(byName.output == "Course of installed/share/weightroom/content\n")
  }

  @Test func oneCourseCanBeNamedByItself() throws {
    #expect(
      try title(Sandbox.program, ["--content", sandbox.path("named/demo/")]) == "Course of named")
  }

  @Test func whereThereIsNoneThatIsSaid() throws {
    let nowhere = try sandbox.run("study", with: ["WEIGHTROOM_CONTENT": nil], in: "links")
    #expect(nowhere.status == 2)
    #expect(nowhere.errors.contains("Name its folder with --content or in WEIGHTROOM_CONTENT."))
    let wrong = try sandbox.run("study", "--content", "/nonexistent")
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("/nonexistent") && wrong.errors.contains("no course"))
    #expect(!sandbox.exists("data"))
  }
}
