#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension TerminalFacts {
  /// Asks the terminal, the locale and the environment.
  ///
  /// This also sets the character type locale of the process, which GNU Readline needs to edit
  /// text outside ASCII. No other part of the locale is touched: numbers are written with a point
  /// everywhere. Call it on the main thread, before other threads start: where the locale says
  /// nothing, it sets `LC_CTYPE` (or `LC_ALL`) to `C.UTF-8` in the environment as well.
  public static func current() -> TerminalFacts {
    var environment: [String: String] = [:]
    for name in environmentNames {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    return TerminalFacts(
      isInputTerminal: isatty(STDIN_FILENO) == 1,
      isOutputTerminal: isatty(STDOUT_FILENO) == 1,
      isErrorTerminal: isatty(STDERR_FILENO) == 1,
      windowSize: WindowSize(ofTerminal: STDOUT_FILENO),
      isUTF8: adoptCharacterLocale(),
      environment: environment)
  }

  /// Sets the character type locale and says whether it is UTF-8.
  ///
  /// Where no locale is named, nothing is said about the terminal (containers and cron jobs are so),
  /// and one that is not installed leaves the C locale in force; both are taken as UTF-8 where the
  /// system has `C.UTF-8`. A locale with another encoding is a fact about the terminal, and is
  /// believed, and so is a C locale that somebody asked for: then only ASCII is written, while what
  /// is typed may still be UTF-8.
  private static func adoptCharacterLocale() -> Bool {
    var named: String?
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] where named == nil {
      if let value = getenv(name), value.pointee != 0 { named = String(cString: value) }
    }
    let adopted = setlocale(LC_CTYPE, "").map { String(cString: $0) } ?? "C"
    if isCodesetUTF8 { return true }
    guard adopted == "C" || adopted == "POSIX" else { return false }
    guard setlocale(LC_CTYPE, "C.UTF-8") != nil, isCodesetUTF8 else { return false }
    // GNU Readline and the pager look at the environment themselves.
    let decides = getenv("LC_ALL").map { $0.pointee != 0 } == true ? "LC_ALL" : "LC_CTYPE"
    setenv(decides, "C.UTF-8", 1)
    return named != "C" && named != "POSIX"
  }

  private static var isCodesetUTF8: Bool {
    guard let codeset = nl_langinfo(nl_item(CODESET)) else { return false }
    return ["UTF-8", "utf-8", "UTF8", "utf8"].contains(String(cString: codeset))
  }
}

extension WindowSize {
  /// The size of the window behind a terminal; nil where the descriptor is no terminal or the
  /// terminal doesn't know.
  init?(ofTerminal descriptor: Int32) {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return nil
    }
    self.init(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }
}
