import Glibc
import Markup
import Terminal

/// Shows each key that is pressed, in the way of a lab, for tests that press them.
///
/// Some keys end the program in ways that a lab doesn't: `!` traps, `@` aborts, `#` exits without a
/// word, `$` overflows the stack, `%` computes for ever.
@MainActor
struct RawScreenProbe {
  private let screen: Screen

  init(_ screen: Screen) { self.screen = screen }

  func run() {
    guard let raw = RawScreen(screen) else {
      screen.write("no raw screen")
      return
    }
    var told = "ready"
    var presses = 0
    while true {
      draw(told, presses, on: raw)
      presses += 1
      switch raw.nextEvent(within: told == "t" ? 10 : nil) {
      case .key(.character("q")):
        raw.close()
        screen.write("closed")
        return
      case .key(.character("!")):
        let none: [Int] = []
        told = "\(none[presses])"
      case .key(.character("@")): abort()
      case .key(.character("#")): exit(3)
      case .key(.character("$")): told = "\(Self.descend(presses))"
      case .key(.character("%")):
        draw("busy", presses, on: raw)
        while !LineReader.isInterruptWaiting { sched_yield() }
        draw("deaf", presses + 1, on: raw)
        while true { sched_yield() }
      case .key(let key):
        told = Self.name(of: key)
      case .redraw: told = "redraw \(raw.size.columns)x\(raw.size.rows)"
      case .timeout: told = "timeout"
      case .interrupted: told = "interrupted"
      case .endOfInput: exit(4)
      case .terminated(let request):
        raw.close()
        screen.write("terminated: \(request)")
        exit(request.exitStatus)
      }
    }
  }

  private func draw(_ told: String, _ presses: Int, on raw: RawScreen) {
    let size = raw.size
    // In another style each time, so that all of it is written anew and can be waited for.
    var lines = [StyledText("<\(told)> \(presses)", presses % 2 == 0 ? .strong : .accent)]
    // A page of unchanging text, one row of which is too wide and the last of which is the last.
    for row in 1..<max(2, size.rows) {
      lines.append(StyledText("row \(row) " + String(repeating: "漢λ·", count: 60), .series(row)))
    }
    raw.draw(lines)
  }

  private static func name(of key: Key) -> String {
    switch key {
    case .character(let character): "\(character)"
    case .arrow(let direction, let isShifted): "\(isShifted ? "shift-" : "")\(direction)"
    case .control(let letter): "ctrl-\(letter)"
    default: "\(key)"
    }
  }

  private static func descend(_ depth: Int) -> Int {
    var space = (depth, depth, depth, depth)
    return withUnsafeMutablePointer(to: &space) { descend($0.pointee.0 + 1) + $0.pointee.1 }
  }
}
