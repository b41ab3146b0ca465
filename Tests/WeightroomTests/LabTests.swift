import Foundation
import PseudoTerminalSupport
import Testing

/// `weightroom lab` without a terminal: written once, or as a dialogue.
@Suite struct LabTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test func withoutANameTheLabsAreListed() throws {
    let outcome = try sandbox.run("lab")
    #expect(outcome.status == 0)
    for name in ["map-geometry", "dropout-sampler", "adam-vs-adamw", "early-stopping"] {
      #expect(outcome.output.contains(name))
    }
  }

  @Test func aViewIsWrittenAsText() throws {
    let outcome = try sandbox.run(
      "lab", "map-geometry", "--set", "lambda=1", "--format", "text", "--width", "60")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("(1.07, 0.33)"))
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 60 })
    #expect(outcome.output.isHarmless)
  }

  @Test func aSettingMayBeAnExpressionInGreek() throws {
    let words = try sandbox.run("lab", "map-geometry", "--set", "λ=4/4", "--format", "words")
    #expect(words.status == 0)
    #expect(words.output.contains("(1.07, 0.33)"))
  }

  @Test func aViewIsWrittenAsJSON() throws {
    let outcome = try sandbox.run("lab", "map-geometry", "--set", "lambda=1", "--format", "json")
    #expect(outcome.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let view = try #require(object as? [String: Any])
    #expect(view["lab"] as? String == "map-geometry")
    #expect((view["settings"] as? [String: Any])?["lambda"] as? Double == 1)
  }

  @Test func aViewIsWrittenAsSVG() throws {
    let outcome = try sandbox.run("lab", "map-geometry", "--format", "svg", "--width", "500")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("<svg "))
    #expect(outcome.output.hasSuffix("</svg>\n"))
    #expect(outcome.output.contains("width=\"500\""))
  }

  @Test func asciiIsASCII() throws {
    let outcome = try sandbox.run("lab", "map-geometry", "--format", "text", "--ascii")
    #expect(outcome.status == 0)
    #expect(outcome.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [
    (["map-geometri"], "did you mean map-geometry?"),
    (["map-geometry", "--set", "lamda=1"], "did you mean lambda?"),
    (["map-geometry", "--set", "lambda=99"], "from 0.00 to 4.00"),
    (["map-geometry", "--set", "lambda=1/0"], "division by zero"),
    (["map-geometry", "--set", "prior=l3"], "did you mean l"),
    (["map-geometry", "--set", "lambda="], "lambda"),
  ])
  func whatCanNotBeShownSaysWhatWouldHelp(arguments: [String], message: String) throws {
    let outcome = try sandbox.run(
      program: Sandbox.program, ["lab"] + arguments + ["--format", "text"])
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test(arguments: [
    ["map-geometry", "--set", "lambda"], ["map-geometry", "--format", "png"],
    ["map-geometry", "--width", "3"], ["--set", "lambda=1"],
  ])
  func wrongUsageIsToldApart(arguments: [String]) throws {
    let outcome = try sandbox.run(program: Sandbox.program, ["lab"] + arguments)
    #expect(outcome.status == 64)
  }

  @Test func aPipeTalksWithTheLab() throws {
    let outcome = try sandbox.run(
      "lab", "map-geometry",
      input:
        "lambda 1\nprior = l1\ntoggle\nlambda\nlamda 1\nlambda 1/0\nreset\nnonsense\u{1B}[2J\nq\nlambda 2\n"
    )
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("(1.07, 0.33)"))
    #expect(outcome.output.contains("(1.10, 0.00)"))
    #expect(outcome.output.contains("penalty strength, from 0.00 to 4.00"))
    #expect(outcome.output.contains("did you mean lambda?"))
    #expect(outcome.output.contains("division by zero"))
    #expect(!outcome.output.contains("(0.80, 0.25)"), "nothing is read behind q")
    #expect(outcome.output.isHarmless)
  }

  @Test func plainTellsNumbersAndSentencesAndDrawsNothing() throws {
    let outcome = try sandbox.run(
      "lab", "map-geometry", "--plain", input: "lambda 1\nwords\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("(1.07, 0.33)"))
    #expect(outcome.output.contains("data minimum: (1.6, 0.5)."))
    #expect(!outcome.output.unicodeScalars.contains { (0x2500...0x28FF).contains($0.value) })
  }
}
