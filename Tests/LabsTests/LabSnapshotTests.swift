import Figures
import Foundation
import Labs
import Markup
import Testing

/// Each lab as a terminal shows it, at its first settings and at two others, compared whole.
@Suite struct LabSnapshotTests {
  /// The two other settings of each lab: ones at which it has something else to say.
  static let others: [String: [String]] = [
    "map-geometry": ["prior=l1 lambda=1.2", "prior=l2 lambda=3"],
    "constraint-sphere": ["lambda=0", "lambda=2 data=off"],
    "weight-histogram": ["epoch=60", "lambda=0.3 epoch=200"],
    "dropout-sampler": ["samples=1", "samples=50 p_drop=0.6"],
    "dropout-network": ["mode=inference", "p_drop=0.8 seed=3"],
    "dropout-ensemble": ["p_drop=0.8 subnetwork=16", "p_drop=0 shown=4"],
    "adam-vs-adamw": ["step=0", "step=30 lambda=0.5"],
    "ridge-fit": ["lambda=0.01", "lambda=100 degree=5"],
    "three-fits": [],
    "early-stopping": ["epoch=31", "epoch=5 patience=200"],
    "l1-step": ["g=1", "lambda=0.25 w=-0.02 steps=40"],
    "dropout-penalty": ["p_drop=0", "p_drop=0.8 shift=-2"],
    "normalizers": ["rows=1", "layer=layer outlier=3"],
    "schedule": ["lambda=0", "total=10000 warmup=2000 step=6000 peak=0.001"],
    "mc-dropout": ["p_drop=0", "scaled=off p_drop=0.5 x=0.5"],
    "sparsity": ["lambda=0", "lambda=1 threshold=0.1"],
    "train-mlp": ["shuffled=on points=20 label_noise=0", "data=moons lambda=1 patience=20"],
    "code-trace": ["line=5", "code=no-decay-filter line=4"],
  ]

  @Test(arguments: Lab.all.map(\.name.text))
  func aLabLooksAsRecorded(name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Snapshots/\(name).txt")
    let current = try Self.shown(Lab.named(name))
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try current.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("the snapshot was recorded anew; run again to compare")
      return
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(current == recorded, "\(name)")
  }

  /// Settings written one behind the other: `lambda=1 epoch=60`.
  static func settings(of lab: Lab, _ texts: String) throws -> LabSettings {
    try lab.settings(
      texts.split(separator: " ").map { text in
        let parts = text.split(separator: "=", maxSplits: 1)
        return (name: String(parts[0]), text: String(parts[1]))
      })
  }

  private static func shown(_ lab: Lab) throws -> String {
    let others = try #require(Self.others[lab.name.text], "\(lab.name) has no other settings")
    var lines: [String] = []
    for texts in [""] + others {
      let view = try lab.view(Self.settings(of: lab, texts))
      lines.append("==== \(texts.isEmpty ? "at first" : texts) ====")
      for (columns, rows, repertoire) in [
        (60, 18, GlyphRepertoire.unicode), (100, 24, .unicode), (60, 18, .ascii), (100, 24, .ascii),
      ] {
        lines.append("-- \(columns) × \(rows), \(repertoire) --")
        lines += view.figure.lines(columns: columns, rows: rows, repertoire: repertoire)
          .map(\.plain)
      }
      lines.append("-- words --")
      lines += view.words
    }
    let prediction = try lab.prediction(lab.initialSettings)
    lines.append("==== asked first ====")
    lines.append(prediction.question)
    lines += prediction.choices.indices.map { index in
      (prediction.accepts(choice: index) ? "* " : "- ") + prediction.choices[index]
    }
    lines.append(prediction.explanation)
    return lines.joined(separator: "\n") + "\n"
  }
}
