import Figures
import Labs
import Testing

/// Views in the making: however they are gone about, they end at the view of their settings.
@Suite struct LabWorkTests {
  private let lab: Lab

  init() throws { lab = try Lab.named("train-mlp") }

  private func settings(_ texts: KeyValuePairs<String, String>) throws -> LabSettings {
    try lab.settings(texts.map { (name: $0.key, text: $0.value) })
  }

  private func finished(_ work: LabWork?) throws -> LabWork {
    var work = try #require(work)
    while !work.progress.isOver { try work.advance() }
    return work
  }

  @Test(arguments: [
    ["epochs": "12"], ["epochs": "0"], ["epochs": "12", "shuffled": "on", "points": "20"],
    ["epochs": "40", "patience": "5", "lr": "0.05"],
    ["epochs": "3", "sweep": "decay", "points": "10"],
  ])
  func piecesEndAtTheView(texts: [String: String]) throws {
    let settings = try lab.settings(texts.map { (name: $0.key, text: $0.value) })
    var work = try #require(try lab.work(settings))
    var seen = [work.progress]
    while !work.progress.isOver {
      let view = try work.view()
      #expect(!view.sentence.isEmpty && !view.figure.panels.isEmpty)
      try work.advance()
      seen.append(work.progress)
    }
    #expect(zip(seen, seen.dropFirst()).allSatisfy { $0.share <= $1.share && !$0.isOver })
    #expect(try work.view() == lab.view(settings))
    // Nothing is left to do, and asking for more changes nothing.
    try work.advance()
    #expect(try work.view() == lab.view(settings))
  }

  @Test func moreEpochsGoOnFromWhereTheLastWorkIs() throws {
    let short = try finished(try lab.work(settings(["epochs": "10"])))
    let more = try settings(["epochs": "15"])
    let longer = try #require(try lab.work(more, after: short))
    #expect(longer.progress.done == 10 && longer.progress.total == 15)
    #expect(try finished(longer).view() == lab.view(more))
    // Fewer epochs, or anything else that differs, begin anew.
    for texts in [
      ["epochs": "5"], ["epochs": "15", "p_drop": "0.3"], ["epochs": "15", "seed": "2"],
    ] {
      let other = try lab.settings(texts.map { (name: $0.key, text: $0.value) })
      let work = try #require(try lab.work(other, after: short))
      #expect(work.progress.done == 0)
      #expect(try finished(work).view() == lab.view(other))
    }
  }

  @Test func aSweepShowsTheRowsThatAreDone() throws {
    let settings = try settings(["epochs": "2", "points": "10", "sweep": "dropout"])
    var work = try #require(try lab.work(settings))
    #expect(work.progress.total == 20 && work.progress.unit == "runs")
    #expect(try work.view().readouts.isEmpty)
    while work.progress.done < 4 { try work.advance() }
    #expect(try work.view().readouts.map(\.label) == ["test at p = 0", "gap at p = 0"])
    #expect(try work.view().sentence == "4 of 20 networks are trained.")
  }

  @Test func whatIsAtHandAtOnceNeedsNoWork() throws {
    for lab in Lab.all where lab.name.text != "train-mlp" {
      let work = try lab.work(lab.initialSettings)
      #expect(work == nil, "\(lab.name)")
    }
  }
}
