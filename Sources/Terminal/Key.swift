/// A key as a program sees it, whichever bytes the terminal sends for it.
public enum Key: Hashable, Sendable {
  /// A letter, digit or sign, or the space.
  case character(Character)
  /// An arrow key; with Shift, for longer steps.
  case arrow(ArrowDirection, isShifted: Bool)
  /// Tab.
  case tab
  /// Shift and Tab.
  case backTab
  /// Enter.
  case enter
  /// Escape, pressed on its own.
  case escape
  /// Backspace.
  case backspace
  /// Delete.
  case delete
  /// Home.
  case home
  /// End.
  case end
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// Ctrl and a letter in lower case, where the letter has no key of its own: Ctrl-L.
  case control(Character)
  /// A key that nothing here is done with: a function key, a mouse's report, damaged text.
  case other
}

/// Where an arrow key points.
public enum ArrowDirection: Hashable, Sendable, CaseIterable {
  /// To the left.
  case left
  /// To the right.
  case right
  /// Upwards.
  case up
  /// Downwards.
  case down
}
