import ArgumentParser
import Labs
import Markup
import Terminal

/// A lab in a window: keys move the sliders, and the figure changes in place.
@MainActor
struct LabPlay {
  private static let frame = Duration.milliseconds(33)
  /// How much of a frame may be spent on what a lab still computes.
  private static let work = Duration.milliseconds(20)

  /// Plays until the lab is left; false where this terminal can't show pictures that change.
  static func run(_ lab: Lab, _ settings: LabSettings, on screen: Screen) throws -> Bool {
    guard let raw = RawScreen(screen) else { return false }
    var state = LabState(lab, settings, asksFirst: true)
    let ending = play(&state, on: raw, repertoire: screen.capabilities.repertoire)
    raw.close()
    if case .terminated(let request) = ending { throw ExitCode(request.exitStatus) }
    // What was seen last stays among what was written before.
    if let view = state.view { screen.write(lines: LabTelling(screen).drawn(lab, view)) }
    return true
  }

  private static func play(
    _ state: inout LabState, on raw: RawScreen, repertoire: GlyphRepertoire
  ) -> RawScreen.Event {
    let clock = ContinuousClock()
    var nextFrame = clock.now
    var drawing = Drawing(raw: raw, repertoire: repertoire)
    var lastLook = Duration.seconds(1)
    while true {
      if state.isStale, state.page == .figure {
        // The slider answers at once even where the figure takes its time.
        if lastLook > frame { drawing.draw(state) }
        lastLook = clock.measure { state.look() }
      }
      drawing.draw(state)
      let wait = max(0, Int((nextFrame - clock.now) / .milliseconds(1)))
      switch raw.nextEvent(within: state.isMoving ? wait : nil) {
      case .key(let key):
        let wasMoving = state.isMoving
        if !state.press(key) { return .interrupted }
        if !wasMoving { nextFrame = clock.now }
      case .timeout:
        // A key is never kept waiting for longer than this and one piece more.
        let deadline = clock.now + work
        state.passFrame { clock.now < deadline }
        // Frames that came too late are not made up for.
        nextFrame = max(nextFrame + frame, clock.now)
      case .redraw: continue
      case .interrupted, .endOfInput: return .interrupted
      case .terminated(let request): return .terminated(request)
      }
    }
  }

  /// Draws pages so that the figure keeps its height while sentences come and go.
  @MainActor
  private struct Drawing {
    let raw: RawScreen
    let repertoire: GlyphRepertoire
    private var footRows = 0
    private var lastSize: WindowSize?

    init(raw: RawScreen, repertoire: GlyphRepertoire) {
      self.raw = raw
      self.repertoire = repertoire
    }

    mutating func draw(_ state: LabState) {
      let size = raw.size
      var page = LabPage(columns: size.columns, rows: size.rows, repertoire: repertoire)
      // As much as was needed at most, but never more than half the window.
      let kept = size == lastSize ? footRows : 0
      footRows = min(max(kept, page.footRows(of: state)), size.rows / 2)
      lastSize = size
      page.leastFootRows = footRows
      raw.draw(page.lines(of: state))
    }
  }
}
