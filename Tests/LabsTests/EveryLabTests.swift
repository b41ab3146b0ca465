import Figures
import Formula
import Foundation
import Labs
import RegularizationCore
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct EveryLabTests {
  static let names = Lab.all.map(\.name.text)

  /// Whether every number of a view is finite and every text says something.
  private func check(_ view: LabView, _ note: String) {
    #expect(!view.sentence.isEmpty && !view.figure.panels.isEmpty, "\(note)")
    #expect(!view.sentence.lowercased().contains("nan"), "\(note): \(view.sentence)")
    #expect(!view.sentence.contains("inf%") && !view.sentence.contains(" inf "), "\(note)")
    for readout in view.readouts {
      switch readout.value {
      case .number(let number): #expect(number.isFinite, "\(note): \(readout.label)")
      case .vector(let numbers):
        #expect(numbers.allSatisfy { $0.isFinite }, "\(note): \(readout.label)")
      default: #expect(!readout.text.isEmpty, "\(note): \(readout.label)")
      }
    }
    let labels = view.readouts.map(\.label)
    #expect(Set(labels).count == labels.count, "\(note): \(labels)")
  }

  private func value(_ parameter: LabParameter, _ generator: inout SplitMix64) -> String {
    switch parameter {
    case .number(let parameter):
      // Training takes long without optimization; fewer epochs show as much.
      let most = parameter.name == "epochs" ? 60 : parameter.range.upperBound
      let place = generator.nextUniform()
      let number = parameter.range.lowerBound + place * (most - parameter.range.lowerBound)
      return parameter.isWhole ? "\(Int(number.rounded()))" : "\(number)"
    case .choice(let parameter):
      let place = Int(generator.nextUniform() * Double(parameter.options.count))
      // A sweep is twenty runs.
      return parameter.name == "sweep" ? "off" : parameter.options[place].name
    case .toggle: return generator.nextUniform() < 0.5 ? "on" : "off"
    }
  }

  @Test(arguments: names)
  func everyLabShowsSomethingAtFirst(name: String) throws {
    let lab = try Lab.named(name)
    check(try lab.view(lab.initialSettings), name)
    #expect(!lab.title.isEmpty && lab.summary.hasSuffix("."))
    let names = lab.parameters.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(lab.actions.map(\.key)).count == lab.actions.count)
    #expect(Set(lab.actions.map(\.name)).count == lab.actions.count)
  }

  @Test(arguments: names)
  func everyLabAsksSomethingFirst(name: String) throws {
    let lab = try Lab.named(name)
    let prediction = try lab.prediction(lab.initialSettings)
    #expect(prediction.question.hasSuffix("?") && prediction.explanation.hasSuffix("."))
    switch prediction.answer {
    case .choice(let index):
      #expect(prediction.choices.indices.contains(index))
      #expect(prediction.accepts(choice: index) && !prediction.accepts(choice: index + 1))
      #expect(Set(prediction.choices).count == prediction.choices.count)
    case .number(let number, let tolerance):
      #expect(prediction.choices.isEmpty && number.isFinite && tolerance >= 0)
    }
  }

  @Test(arguments: names)
  func everyLabReachesTheEndsOfItsRanges(name: String) throws {
    let lab = try Lab.named(name)
    for parameter in lab.parameters {
      let ends =
        switch parameter {
        case .number(let parameter):
          [parameter.range.lowerBound, parameter.range.upperBound].map { "\($0)" }
        case .choice(let parameter): parameter.options.map(\.name)
        case .toggle: ["on", "off"]
        }
      for end in ends where name != "train-mlp" || parameter.name != "sweep" {
        var settings = lab.initialSettings
        if name == "train-mlp" { settings = try lab.setting("epochs", to: "30", in: settings) }
        settings = try lab.setting(parameter.name, to: end, in: settings)
        check(try lab.view(settings), "\(name) \(parameter.name) = \(end)")
      }
    }
  }

  @Test(arguments: names)
  func everyLabCopesWithAnySettings(name: String) throws {
    let lab = try Lab.named(name)
    for seed: UInt64 in 0..<(name == "train-mlp" ? 12 : 200) {
      var generator = SplitMix64(seed: seed)
      let texts = lab.parameters.map { (name: $0.name, text: value($0, &generator)) }
      let settings = try lab.settings(texts)
      check(try lab.view(settings), "seed \(seed): \(texts)")
    }
  }

  @Test(arguments: names)
  func theJSONOfAViewIsOneObject(name: String) throws {
    let lab = try Lab.named(name)
    let view = try lab.view(lab.initialSettings)
    let json = view.json(of: lab, lab.initialSettings)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["lab"] as? String == name)
    #expect((object["settings"] as? [String: Any])?.count == lab.parameters.count)
    #expect((object["readouts"] as? [Any])?.count == view.readouts.count)
    #expect(object["sentence"] as? String == view.sentence)
  }

  @Test(arguments: names)
  func whatCanBeSetFitsBesideItsSlider(name: String) throws {
    for parameter in try Lab.named(name).parameters {
      let shown = parameter.symbol == parameter.title ? "" : "\(parameter.symbol)  "
      #expect((shown + parameter.title).count <= 46, "\(parameter.title)")
    }
  }

  @Test(arguments: names)
  func anAnimationAtItsEndBeginsAnew(name: String) throws {
    let lab = try Lab.named(name)
    for action in lab.actions where action.isRepeated {
      let first = action.beginning(from: lab.initialSettings)
      #expect(action(first) != first, "\(name) plays at first")
      var settings = lab.initialSettings
      for parameter in lab.parameters {
        if case .number(let number) = parameter, !number.isSeed {
          settings = lab.moving(parameter, by: 1_000_000, in: settings)
        }
      }
      let anew = action.beginning(from: settings)
      #expect(action(anew) != anew, "\(name) plays at the end")
    }
  }

  @Test(arguments: names)
  func aViewIsWellFormedAsSVG(name: String) throws {
    let lab = try Lab.named(name)
    for texts in [""] + (LabSnapshotTests.others[name] ?? []) {
      let view = try lab.view(LabSnapshotTests.settings(of: lab, texts))
      for width in [320, 720] {
        let parser = XMLParser(data: Data(view.figure.svg(width: width).utf8))
        #expect(parser.parse(), "\(name) \(texts): \(String(describing: parser.parserError))")
      }
    }
  }

  @Test func allLabsAreThere() {
    let expected: Set<String> = [
      "map-geometry", "dropout-sampler", "dropout-network", "dropout-ensemble",
      "constraint-sphere", "weight-histogram", "adam-vs-adamw", "code-trace", "ridge-fit",
      "early-stopping", "three-fits", "l1-step", "dropout-penalty", "normalizers", "schedule",
      "train-mlp", "mc-dropout", "sparsity",
    ]
    #expect(Set(Self.names) == expected && Self.names.count == expected.count)
  }
}
