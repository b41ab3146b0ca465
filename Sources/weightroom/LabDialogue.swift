import ArgumentParser
import Labs
import Markup
import Terminal

/// A lab line by line: `lambda 1.2` sets a parameter and is answered with the readouts and the
/// sentence. For screen readers, simple terminals and scripts.
@MainActor
struct LabDialogue {
  private let lab: Lab
  private let screen: Screen
  private let telling: LabTelling
  private let reader: LineReader
  private var settings: LabSettings

  /// Talks until the lab is left.
  ///
  /// - Parameter reader: who reads lines already, and may have read ahead; nil to begin with one.
  static func run(
    _ lab: Lab, _ settings: LabSettings, on screen: Screen, reader: LineReader?
  ) throws {
    var dialogue = LabDialogue(lab, settings, screen, reader)
    try dialogue.run()
  }

  private init(
    _ lab: Lab, _ settings: LabSettings, _ screen: Screen, _ reader: LineReader?
  ) {
    self.lab = lab
    self.settings = settings
    self.screen = screen
    telling = LabTelling(screen)
    let words =
      lab.parameters.map(\.name) + lab.actions.map(\.name)
      + ["figure", "words", "help", "reset", "quit"]
    self.reader =
      reader
      ?? LineReader(
        screen.capabilities,
        completer: Completer(
          boundary: { _ in .space },
          candidates: { request in
            words.filter { $0.hasPrefix(request.word) }.map { CompletionCandidate($0) }
          }))
  }

  private mutating func run() throws {
    screen.write([.heading(level: 1, StyledText(lab.title)), .paragraph(StyledText(lab.summary))])
    screen.write()
    // A script has nobody who expects anything.
    if screen.capabilities.isInteractive, try !askFirst() { return }
    screen.write(lines: telling.parameters(of: lab, settings))
    screen.write()
    show(wholeFigure: true)
    if screen.capabilities.isInteractive {
      screen.write(StyledText("Type a name and a value, help for more, quit to go back.", .muted))
    }
    while screen.failure == nil {
      switch reader.readLine(prompt: StyledText("\(lab.name)> ", .accent), isRemembered: false) {
      case .line(let line):
        if !take(line) { return }
      case .damaged(let damage, _):
        screen.report(StyledText("That line \(damage.description) and was not taken."))
      case .interrupted: continue
      case .endOfInput:
        if screen.capabilities.isInteractive { screen.write() }
        return
      case .terminated(let request): throw ExitCode(request.exitStatus)
      }
    }
  }

  /// Asks what will happen; false where the lab is left instead.
  private func askFirst() throws -> Bool {
    guard let prediction = try? lab.prediction(settings) else { return true }
    screen.write([.paragraph(StyledText(prediction.question))])
    for (index, choice) in prediction.choices.enumerated() {
      screen.write(StyledText("\(index + 1). ", .accent) + StyledText(choice))
    }
    let prompt = StyledText("your guess (Enter to skip)> ", .accent)
    while true {
      switch reader.readLine(prompt: prompt, isRemembered: false) {
      case .line(let line):
        let text = String(line.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        if text.isEmpty { return true }
        if ["q", "quit", ":q", ":quit"].contains(text) { return false }
        guard let isRight = judge(text, prediction) else {
          screen.write(
            prediction.choices.isEmpty
              ? "A number is asked for."
              : StyledText("Type a number from 1 to \(prediction.choices.count)."))
          continue
        }
        screen.write([
          .paragraph(
            StyledText(isRight ? "As you expected. " : "Not so. ", isRight ? .correct : .caution)
              + StyledText(prediction.explanation))
        ])
        screen.write()
        return true
      case .damaged, .interrupted: continue
      case .endOfInput: return false
      case .terminated(let request): throw ExitCode(request.exitStatus)
      }
    }
  }

  private func judge(_ text: String, _ prediction: LabPrediction) -> Bool? {
    if prediction.choices.isEmpty {
      return LabNumber.read(text).map { prediction.accepts(number: $0) }
    }
    guard let number = Int(text), prediction.choices.indices.contains(number - 1) else {
      return nil
    }
    return prediction.accepts(choice: number - 1)
  }

  /// Takes a line; false where the lab is to be left.
  private mutating func take(_ line: String) -> Bool {
    let line = line.drop { $0.isWhitespace || $0 == ":" }
    let name = String(line.prefix { !$0.isWhitespace && $0 != "=" })
    let value = String(
      line[name.endIndex...].drop { $0.isWhitespace || $0 == "=" })
    switch name {
    case "": break
    case "q", "quit", "back", "exit": return false
    case "reset":
      settings = lab.initialSettings
      show()
    case "help", "?": help()
    case "figure": if let view { screen.write(lines: telling.drawn(lab, .success(view))) }
    case "words": if let view { screen.write(lines: telling.words(view)) }
    default: change(name, value)
    }
    return true
  }

  private mutating func change(_ name: String, _ value: String) {
    do throws(LabError) {
      if let action = lab.actions.first(where: { $0.name == name }) {
        // How often, for what is done step by step.
        let times = value.isEmpty ? 1 : min(max(Int(value) ?? 1, 1), 1_000)
        settings = action.beginning(from: settings)
        for _ in 0..<times { settings = action(settings) }
      } else {
        let parameter = try lab.parameter(name)
        guard !value.isEmpty else {
          return screen.write(StyledText("\(parameter.name): \(parameter.explanation)."))
        }
        settings = try lab.setting(name, to: value, in: settings)
      }
      show()
    } catch {
      var hint = ""
      if case .unknownParameter = error { hint = " Type help for all that can be done." }
      screen.write([.paragraph(StyledText("\(error).\(hint)", .caution))])
    }
  }

  private var view: LabView? { try? lab.view(settings) }

  private func show(wholeFigure: Bool = false) {
    do throws(LabError) {
      let view = try lab.view(settings)
      let isDrawn = wholeFigure && !screen.capabilities.isPlain
      screen.write(lines: isDrawn ? telling.drawn(lab, .success(view)) : telling.told(view))
    } catch {
      screen.write([.paragraph(StyledText("\(error).", .caution))])
    }
    if screen.capabilities.isInteractive { screen.write() }
  }

  private func help() {
    screen.write(lines: telling.parameters(of: lab, settings))
    for action in lab.actions {
      screen.write(StyledText(action.name, .accent) + StyledText(": \(action.title)"))
    }
    for (word, meaning) in [
      ("figure", "the figure, drawn"), ("words", "the figure, in sentences"),
      ("reset", "everything as at first"), ("quit", "back"),
    ] {
      screen.write(StyledText(word, .accent) + StyledText(": \(meaning)"))
    }
  }
}
