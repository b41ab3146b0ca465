import Labs
import Testing

@Suite struct LabSettingsTests {
  private func message(_ lab: String, _ name: String, _ text: String) throws -> String {
    let lab = try Lab.named(lab)
    do throws(LabError) {
      _ = try lab.setting(name, to: text, in: lab.initialSettings)
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    ("lambda", "9", "lambda must be from 0 to 4, and is 9"),
    ("lambda", "-0.1", "lambda must be from 0 to 4, and is -0.1"),
    ("lambda", "nan", "lambda must be from 0 to 4, and is nan"),
    ("lambda", "[1, 2]", "lambda must be a number, and this is a vector"),
    ("lambd", "1", "the lab map-geometry has no parameter lambd; did you mean lambda?"),
    ("zzz", "1", "the lab map-geometry has no parameter zzz; there is prior, lambda"),
    ("prior", "l3", "prior can't be l3; did you mean l1?"),
    ("prior", "gamma", "prior can't be gamma; there is l2, l1"),
  ])
  func whatCannotBeSetSaysWhatCan(name: String, text: String, expected: String) throws {
    #expect(try message("map-geometry", name, text) == expected)
  }

  @Test func otherKindsOfErrorSayWhatIsMeant() throws {
    #expect(
      try message("dropout-sampler", "samples", "2.5")
        == "samples must be a whole number, and is 2.5")
    #expect(
      try message("constraint-sphere", "data", "maybe") == "data is on or off, and not maybe")
    #expect(try message("map-geometry", "lambda", "1 +").hasPrefix("lambda can't be 1 +: "))
    #expect(try message("map-geometry", "lambda", "").hasPrefix("lambda can't be"))
    let long = String(repeating: "(", count: 5000)
    #expect(try message("map-geometry", "lambda", long).count < 300)
    do throws(LabError) {
      _ = try Lab.named("adam-vs-adam")
      Issue.record("there is no such lab")
    } catch {
      #expect("\(error)" == "there is no lab adam-vs-adam; did you mean adam-vs-adamw?")
    }
    let lab = try Lab.named("dropout-sampler")
    do throws(LabError) {
      _ = try lab.action("sampel")
      Issue.record("there is no such action")
    } catch {
      #expect("\(error)" == "the lab dropout-sampler has no action sampel; did you mean sample?")
    }
  }

  @Test func numbersAreFormulasAndGreekLettersAreNames() throws {
    let lab = try Lab.named("map-geometry")
    for (name, text) in [("lambda", "1.2"), ("λ", "6/5"), ("lambda", "1.2e0")] {
      let settings = try lab.setting(name, to: text, in: lab.initialSettings)
      #expect(settings["lambda"] == .number(1.2))
    }
    #expect(
      try lab.setting("prior", to: "L1", in: lab.initialSettings)["prior"] == .choice("l1"))
  }

  @Test func slidersKeepToTheirSteps() throws {
    let lab = try Lab.named("map-geometry")
    let strength = try lab.parameter("lambda")
    var settings = lab.initialSettings
    settings = lab.moving(strength, by: 3, in: settings)
    #expect(settings["lambda"] == .number(0.15))
    settings = lab.moving(strength, by: -1, in: settings)
    #expect(settings["lambda"] == .number(0.1))
    #expect(lab.moving(strength, by: -9, in: settings)["lambda"] == .number(0))
    #expect(lab.moving(strength, by: 999, in: settings)["lambda"] == .number(4))
    // Off the grid, a movement goes to the grid.
    settings = try lab.setting("lambda", to: "1.234", in: settings)
    #expect(strength.text(settings["lambda"] ?? .toggle(false)) == "1.234")
    #expect(lab.moving(strength, by: 1, in: settings)["lambda"] == .number(1.3))
  }

  @Test func slidersOverDecadesBeginAtZero() throws {
    let lab = try Lab.named("ridge-fit")
    let strength = try lab.parameter("lambda")
    var settings = lab.initialSettings
    var seen: [SettingValue?] = []
    for _ in 0..<4 {
      seen.append(settings["lambda"])
      settings = lab.moving(strength, by: 1, in: settings)
    }
    #expect(seen == [.number(0), .number(1e-8), .number(3.16e-8), .number(1e-7)])
    #expect(lab.moving(strength, by: -3, in: settings)["lambda"] == .number(1e-8))
    #expect(lab.moving(strength, by: -4, in: settings)["lambda"] == .number(0))
    #expect(lab.moving(strength, by: 100, in: settings)["lambda"] == .number(1e3))
  }

  @Test func choicesGoRoundAndTogglesFlip() throws {
    let lab = try Lab.named("constraint-sphere")
    let data = try lab.parameter("data")
    #expect(lab.moving(data, by: 1, in: lab.initialSettings)["data"] == .toggle(false))
    #expect(lab.moving(data, by: 2, in: lab.initialSettings)["data"] == .toggle(true))
    let normalizers = try Lab.named("normalizers")
    let layer = try normalizers.parameter("layer")
    let first = normalizers.initialSettings
    #expect(normalizers.moving(layer, by: -1, in: first)["layer"] == .choice("rms"))
    #expect(normalizers.moving(layer, by: 4, in: first) == first)
  }

  @Test func actionsStayWithinTheRanges() throws {
    for lab in Lab.all {
      for action in lab.actions {
        var settings = lab.initialSettings
        for _ in 0..<500 { settings = action(settings) }
        for parameter in lab.parameters {
          guard case .number(let parameter) = parameter,
            case .number(let number)? = settings[parameter.name]
          else { continue }
          #expect(parameter.range.contains(number), "\(lab.name) \(action.name)")
        }
      }
    }
  }
}
