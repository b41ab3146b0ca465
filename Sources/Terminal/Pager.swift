import Markup

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A program that shows long text page by page, fed through a pipe.
struct Pager {
  let command: PagerCommand
  let repertoire: GlyphRepertoire

  /// Shows the text and waits until the reader has seen enough.
  ///
  /// - Returns: False where the pager could not be started and nothing was shown.
  func show(_ bytes: [UInt8]) -> Bool {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return false }
    let (reading, writing) = (ends[0], ends[1])
    // The pager must not hold the writing end, or it would never see the end of the text.
    _ = fcntl(writing, F_SETFD, FD_CLOEXEC)
    let child = start(reading: reading)
    close(reading)
    guard let child else {
      close(writing)
      return false
    }
    // Ctrl-C is the pager's business while it runs, and leaving it early is no reason to die.
    // The pager was started before, so that it doesn't inherit this.
    let signals = [SIGPIPE, SIGINT, SIGQUIT]
    let previous = signals.map { signal($0, SIG_IGN) }
    try? OutputDescriptor(number: writing).write(bytes)
    close(writing)
    let status = wait(for: child)
    for (number, handler) in zip(signals, previous) { signal(number, handler) }
    // 126 and 127 are the shell's: the command was not found or could not be run.
    let exitCode = status & 0x7F == 0 ? status >> 8 & 0xFF : 0
    return exitCode != 126 && exitCode != 127
  }

  private func start(reading: Int32) -> pid_t? {
    let arguments: [String]
    switch command {
    case .less: arguments = ["less", "-FIRX"]
    case .shell(let line): arguments = ["/bin/sh", "-c", line]
    }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, reading, STDIN_FILENO)
    if reading != STDIN_FILENO { posix_spawn_file_actions_addclose(&actions, reading) }

    var child: pid_t = 0
    let code = withCStrings(arguments) { argumentVector in
      withCStrings(environment()) { environmentVector in
        posix_spawnp(&child, arguments[0], &actions, nil, argumentVector, environmentVector)
      }
    }
    return code == 0 ? child : nil
  }

  /// Our own environment, and what makes `less` show colours and letters where nobody set it.
  private func environment() -> [String] {
    var entries: [String] = []
    var next = environ
    while let entry = next.pointee {
      entries.append(String(cString: entry))
      next += 1
    }
    var additions = ["LESS=FIRX"]
    if repertoire == .unicode { additions.append("LESSCHARSET=utf-8") }
    for addition in additions {
      let name = addition.prefix { $0 != "=" } + "="
      if !entries.contains(where: { $0.hasPrefix(name) }) { entries.append(addition) }
    }
    return entries
  }

  private func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1, errno == EINTR {}
    return status
  }
}

/// Calls with a null-terminated vector of C strings, which lives as long as the call.
private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
