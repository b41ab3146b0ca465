#if os(Linux)
  import Foundation
  import ProgressStorage
  import Testing

  /// The program's writes and syncs are recorded, and the power is cut between any two of them.
  @Suite(.serialized) struct PowerCutTests {
    private static let isTorture = ProcessInfo.processInfo.environment["WEIGHTROOM_TORTURE"] != nil
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test func noAcknowledgedAnswerIsLostAtAPowerCut() throws {
      let recording = try record(answers: 60)
      let found = try cut(recording, times: Self.isTorture ? 3000 : 200, .none)
      #expect(found.lost == 0 && found.unsound == 0, "\(found)")
      #expect(found.acknowledged == 60)
    }

    /// The control: without some of the syncs answers must be lost, or the test sees nothing.
    @Test(arguments: [
      RecordedDisk.Weakness.directoriesAreNotSynced, .nothingIsSynced,
    ])
    func aDiskThatIsNotSyncedLosesAnswers(weakness: RecordedDisk.Weakness) throws {
      let recording = try record(answers: 20)
      let found = try cut(recording, times: Self.isTorture ? 1000 : 100, weakness)
      #expect(found.lost + found.unsound > 0, "\(found)")
    }

    struct Findings: CustomStringConvertible {
      var acknowledged = 0
      var cuts = 0
      /// Cuts after which an answer was gone whose verdict had been shown.
      var lost = 0
      /// Cuts after which the file was refused, or not sound.
      var unsound = 0

      var description: String {
        "\(acknowledged) answers acknowledged, \(cuts) cuts, \(lost) with an acknowledged answer "
          + "lost, \(unsound) with a file that is not sound"
      }
    }

    private func cut(
      _ recording: DiskRecording, times: Int, _ weakness: RecordedDisk.Weakness
    ) throws -> Findings {
      let seed: UInt64 = 20_261_121
      var random = SplitMix(state: seed)
      let root = sandbox.folder.path
      let sent = Self.answers(60)
      var places = (0..<times).map { _ in
        Int.random(in: 0...recording.operations.count, using: &random)
      }
      places.append(recording.operations.count)
      places.sort()
      var findings = Findings()
      var disk = RecordedDisk(root: root, weakness: weakness)
      var done = 0
      for place in places {
        while done < place {
          disk.apply(recording.operations[done])
          done += 1
        }
        let acknowledged = Data(disk.output).ranges(of: Data(Shown.wrong.utf8)).count
        let folder = sandbox.folder.appendingPathComponent("cut")
        try? FileManager.default.removeItem(at: folder)
        try lay(disk.afterPowerCut(&random), below: folder)
        findings.cuts += 1
        findings.acknowledged = max(findings.acknowledged, acknowledged)
        do {
          let data = folder.appendingPathComponent("data/weightroom")
          let store = try ProgressStore.existing(in: data)
          let kept = try store?.attempts(learner: LearnerName("learner"), course: "demo") ?? []
          let texts = kept.map(\.attempt.answer)
          if texts.count < acknowledged || texts != Array(sent.prefix(texts.count)) {
            findings.lost += 1
            if weakness == .none {
              Issue.record("seed \(seed), operation \(place): \(texts.count) of \(acknowledged)")
            }
          }
          if let store, try !store.examine().isSound { findings.unsound += 1 }
        } catch {
          findings.unsound += 1
          if weakness == .none { Issue.record("seed \(seed), operation \(place): \(error)") }
        }
      }
      if Self.isTorture { print("power cuts, \(weakness): \(findings)") }
      return findings
    }

    /// Makes the files that a power cut has left.
    private func lay(_ files: [String: [UInt8]?], below folder: URL) throws {
      let manager = FileManager.default
      try manager.createDirectory(at: folder, withIntermediateDirectories: true)
      for path in files.keys.sorted() {
        let place = folder.appendingPathComponent(
          String(path.dropFirst(sandbox.folder.path.count + 1)))
        if let bytes = files[path] ?? nil {
          try Data(bytes).write(to: place)
        } else {
          try manager.createDirectory(at: place, withIntermediateDirectories: false)
        }
      }
    }

    /// A first session in a new home, with so many wrong answers.
    private func record(answers count: Int) throws -> DiskRecording {
      let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("recorder.c").path
      let library = sandbox.path("recorder.so")
      let compiled = try sandbox.run(
        program: "/usr/bin/env",
        ["clang", "-shared", "-fPIC", "-o", library, source, "-ldl", "-lpthread"],
        with: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"])
      #expect(compiled.status == 0, "\(compiled.errors)")
      let outcome = try sandbox.run(
        "study", "1", input: Self.answers(count).map { $0 + "\n" }.joined(),
        with: [
          "LD_PRELOAD": library, "RECORDED_ROOT": sandbox.folder.path,
          "RECORDING": sandbox.path("recording"),
        ])
      #expect(outcome.output.ranges(of: Shown.wrong).count == count, "\(outcome.errors)")
      return try DiskRecording(
        Data(contentsOf: URL(fileURLWithPath: sandbox.path("recording"))))
    }

    private static func answers(_ count: Int) -> [String] { (0..<count).map { "\(1000 + $0)" } }
  }
#endif
