import Labs
import Terminal

/// A lab being played with: keys go in, and what there is to see follows from it.
///
/// A value, so that all of it but the drawing can be tried without a terminal.
struct LabState {
  let lab: Lab
  /// What is shown now.
  private(set) var page: Page
  /// What the parameters are set to.
  private(set) var settings: LabSettings {
    didSet {
      guard settings != oldValue else { return }
      notice = nil
      isStale = true
    }
  }
  /// What the lab shows, or why it can't; nil before the first look.
  private(set) var view: Result<LabView, LabError>?
  /// True where the settings have changed since the view was computed.
  private(set) var isStale = true
  /// The index of the parameter that the arrow keys move.
  private(set) var selected = 0
  /// The digits typed, for how often the next key counts.
  private(set) var count: Int?
  /// What has been typed behind `=`, or as an expected number.
  private(set) var entry: String?
  /// The action that is repeated frame by frame.
  private(set) var playing: LabAction?
  /// What is still computed for the present view; nil where the view is whole.
  private(set) var work: LabWork?
  /// What has to be said once: how an expectation turned out, or why a value was refused.
  private(set) var notice: Notice?

  /// What is shown.
  enum Page: Hashable {
    /// The question before the first look.
    case prediction(LabPrediction)
    /// The figure with its sliders.
    case figure
    /// The keys and parameters.
    case help
  }

  /// Something that has to be said once.
  enum Notice: Hashable {
    /// An expectation, whether it is what happens, and why.
    case expected(String, isRight: Bool, because: String)
    /// Something that was not done.
    case refused(String)
  }

  /// The latest work that came to its end, for the next to go on from.
  private var finished: LabWork?
  private var memory = LabMemory()
  private var framesToRest = 0

  private static let greatestCount = 1_000

  /// Opens a lab at some settings.
  init(_ lab: Lab, _ settings: LabSettings, asksFirst: Bool) {
    self.lab = lab
    self.settings = settings
    // A slider first, which most labs are about.
    selected = lab.parameters.firstIndex { if case .number = $0 { true } else { false } } ?? 0
    let prediction = asksFirst ? try? lab.prediction(settings) : nil
    page = prediction.map { .prediction($0) } ?? .figure
  }

  /// Takes a key; false where the lab is to be left.
  mutating func press(_ key: Key) -> Bool {
    switch page {
    case .prediction(let prediction):
      return expect(key, prediction)
    case .help:
      page = .figure
      return true
    case .figure:
      if entry != nil {
        type(key)
        return true
      }
      return act(on: key)
    }
  }

  /// Whether something goes on by itself, frame by frame.
  var isMoving: Bool { playing != nil || (work != nil && page == .figure) }

  /// Computes what there is to see at the present settings; where that takes long, begins to.
  mutating func look() {
    isStale = false
    do throws(LabError) {
      if let view = memory[settings] {
        work = nil
        self.view = .success(view)
      } else {
        work = try lab.work(settings, after: work ?? finished)
        if let work {
          view = .success(try work.view())
        } else {
          view = .success(try lab.view(settings))
        }
        settle()
      }
    } catch {
      work = nil
      view = .failure(error)
    }
  }

  /// Lets one frame pass of what is computed or playing.
  ///
  /// - Parameter hasTime: whether the frame has time left for one more piece of computing.
  mutating func passFrame(while hasTime: () -> Bool = { true }) {
    if work != nil { return goOn(while: hasTime) }
    guard let playing else { return }
    framesToRest -= 1
    guard framesToRest <= 0 else { return }
    framesToRest = playing.framesPerStep
    let before = settings
    settings = playing(settings)
    if settings == before { self.playing = nil }
  }

  private mutating func goOn(while hasTime: () -> Bool) {
    do throws(LabError) {
      var pieces = work?.piecesPerFrame ?? 0
      repeat {
        try work?.advance()
        pieces -= 1
      } while work?.progress.isOver == false && pieces > 0 && hasTime()
      if let work { view = .success(try work.view()) }
      settle()
    } catch {
      work = nil
      view = .failure(error)
    }
  }

  /// Keeps what has come to its end.
  private mutating func settle() {
    guard let work, work.progress.isOver, case .success(let view) = view else { return }
    memory.keep(view, of: settings)
    finished = work
    self.work = nil
  }

  // MARK: - The question before the first look

  private mutating func expect(_ key: Key, _ prediction: LabPrediction) -> Bool {
    switch key {
    case .character("q") where entry == nil, .control("d"): return false
    case .enter where entry == nil, .escape:
      entry = nil
      page = .figure
    case .character(let character) where !prediction.choices.isEmpty:
      guard let number = character.wholeNumberValue,
        prediction.choices.indices.contains(number - 1)
      else { break }
      answer(
        prediction, prediction.choices[number - 1], prediction.accepts(choice: number - 1))
    case .character(let character):
      entry = String(((entry ?? "") + String(character)).prefix(40))
    case .backspace:
      entry = entry.map { String($0.dropLast()) }.flatMap { $0.isEmpty ? nil : $0 }
    case .enter:
      guard let text = entry else { break }
      guard let number = LabNumber.read(text) else {
        entry = nil
        notice = .refused("\(text) is no number")
        break
      }
      answer(prediction, text, prediction.accepts(number: number))
    default: break
    }
    return true
  }

  private mutating func answer(_ prediction: LabPrediction, _ answer: String, _ isRight: Bool) {
    entry = nil
    page = .figure
    notice = .expected(answer, isRight: isRight, because: prediction.explanation)
  }

  // MARK: - The figure

  private mutating func act(on key: Key) -> Bool {
    let times = count ?? 1
    if case .character(let character) = key, let digit = character.wholeNumberValue,
      character.isASCII, digit > 0 || count != nil
    {
      count = min((count ?? 0) * 10 + digit, Self.greatestCount)
      return true
    }
    count = nil
    switch key {
    case .character("q"), .control("d"): return false
    case .character("?"): page = .help
    case .character("="): entry = ""
    case .arrow(.left, let isShifted): move(-times * (isShifted ? 10 : 1))
    case .arrow(.right, let isShifted): move(times * (isShifted ? 10 : 1))
    case .pageDown: move(-times * 10)
    case .pageUp: move(times * 10)
    case .home: moveToEnd(-1)
    case .end: moveToEnd(1)
    case .arrow(.up, _), .backTab: select(selected - 1)
    case .arrow(.down, _), .tab: select(selected + 1)
    case .character(let character): perform(character, times: times)
    case .escape:
      playing = nil
      notice = nil
    default: break
    }
    return true
  }

  private mutating func perform(_ character: Character, times: Int) {
    if let action = lab.actions.first(where: { $0.key == character }) {
      if action.isRepeated {
        if playing == nil { settings = action.beginning(from: settings) }
        playing = playing == nil ? action : nil
        framesToRest = 0
        return
      }
      var changed = settings
      for _ in 0..<times { changed = action(changed) }
      settings = changed
    } else if character == "r" {
      playing = nil
      settings = lab.initialSettings
    }
  }

  private mutating func select(_ index: Int) {
    guard !lab.parameters.isEmpty else { return }
    selected = (index + lab.parameters.count) % lab.parameters.count
  }

  private mutating func move(_ movements: Int) {
    guard lab.parameters.indices.contains(selected) else { return }
    settings = lab.moving(lab.parameters[selected], by: movements, in: settings)
  }

  private mutating func moveToEnd(_ direction: Int) {
    guard lab.parameters.indices.contains(selected),
      case .number = lab.parameters[selected]
    else { return }
    // Further than any slider is long; it stays within its range.
    move(direction * 1_000_000_000)
  }

  // MARK: - A typed value

  private mutating func type(_ key: Key) {
    guard let text = entry else { return }
    switch key {
    case .character(let character): entry = String((text + String(character)).prefix(200))
    case .backspace: entry = text.isEmpty ? nil : String(text.dropLast())
    case .enter:
      entry = nil
      guard !text.isEmpty else { return }
      set(text)
    case .escape, .control: entry = nil
    default: break
    }
  }

  /// Sets the chosen parameter, or the one that is named: `1.2` or `lambda = 1.2`.
  private mutating func set(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1)
    let name =
      parts.count == 2
      ? String(parts[0].filter { !$0.isWhitespace })
      : lab.parameters.indices.contains(selected) ? lab.parameters[selected].name : ""
    let value = (parts.last ?? "").drop { $0.isWhitespace }
    do throws(LabError) {
      settings = try lab.setting(name, to: String(value), in: settings)
    } catch {
      notice = .refused("\(error)")
    }
  }
}
