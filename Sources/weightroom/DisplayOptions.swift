public import ArgumentParser
import CourseContent
import Markup
public import Terminal

/// How things are shown.
struct DisplayOptions: ParsableArguments {
  @Option(help: "When to use colour: auto, always or never.")
  var color: ColorChoice = .auto

  @Flag(help: "Plain lines for a screen reader: nothing drawn, mathematics in words.")
  var plain = false

  @Flag(help: "Only ASCII characters.")
  var ascii = false

  /// What was wished for.
  var preferences: TerminalPreferences {
    TerminalPreferences(color: color, isPlain: plain, isASCII: ascii)
  }

  /// The screen under these wishes.
  var screen: Screen { Screen(TerminalCapabilities(.current(), preferences)) }
}

extension ColorChoice: ExpressibleByArgument {}

extension Screen {
  /// How mathematics is set on this screen.
  var presentation: Presentation {
    let style: Presentation.MathStyle =
      if capabilities.isPlain {
        .spoken
      } else if capabilities.repertoire == .unicode {
        .unicode
      } else {
        .ascii
      }
    return Presentation(mathStyle: style, width: layout().width)
  }
}
