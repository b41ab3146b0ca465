/// Why the store can't be opened, read or written: what is the matter, where, and what to do.
///
/// Whatever it says, nothing that was recorded before has been deleted or overwritten.
public struct ProgressStoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is the matter.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Something else stands where the directory should be.
    case notADirectory
    /// The directory or the file is a symbolic link.
    case symbolicLink
    /// Something other than a plain file stands where the file should be.
    case notAFile
    case noPermission
    /// The file, or the disk that it is on, can only be read.
    case readOnly
    case cannotOpen
    case diskFull
    /// The file is no SQLite database.
    case notADatabase
    /// The file is there and has no bytes.
    case emptyFile
    /// The file is a database, but not one of ours.
    case foreignDatabase
    case damaged
    /// Another program holds the file.
    case busy
    /// The file system doesn't lock files as it should.
    case locking
    case inputOutput
    /// A newer version of the program wrote the file.
    case newerVersion
    /// The file was moved or deleted while it was open.
    case moved
    /// Something has the name that a new file was to get.
    case alreadyThere
    /// A value that the store's own rules forbid: a fault of the program.
    case refused
    case unexpected
  }

  /// What is the matter.
  public let kind: Kind
  /// The file or directory concerned.
  public let path: String
  /// What the system said about it, if that adds something.
  public let detail: String?

  /// Says what is the matter, and where.
  public init(_ kind: Kind, path: String, detail: String? = nil) {
    self.kind = kind
    self.path = path
    self.detail = detail
  }

  /// What is the matter and where, then what to do about it.
  public var description: String {
    let cause = detail.map { " (\($0))" } ?? ""
    return "\(path): \(kind.reason)\(cause). \(kind.advice)"
  }

  /// What is the matter, without the place: "the disk is full".
  public var reason: String { kind.reason }

  /// What to do about it: one or two sentences.
  public var advice: String { kind.advice }
}

extension ProgressStoreError.Kind {
  fileprivate var reason: String {
    switch self {
    case .notADirectory: "progress needs a directory here, and something else is in its place"
    case .symbolicLink: "progress isn't kept behind a symbolic link"
    case .notAFile: "progress is kept in a plain file, and this is none"
    case .noPermission: "you aren't allowed to write progress here"
    case .readOnly: "progress can be read here but not written"
    case .cannotOpen: "the progress file can't be opened"
    case .diskFull: "the disk is full, so this could not be saved"
    case .notADatabase: "this file holds no progress: it isn't an SQLite database"
    case .emptyFile: "the progress file is empty, and it never should be"
    case .foreignDatabase: "this database belongs to another program"
    case .damaged: "the progress file is damaged"
    case .busy: "another program is keeping the progress file busy"
    case .locking: "the file system doesn't lock files reliably"
    case .inputOutput: "the disk reported a failure"
    case .newerVersion: "a newer version of Weightroom wrote this progress file"
    case .moved: "the progress file was moved or deleted while it was in use"
    case .alreadyThere: "there is a file of this name already"
    case .refused: "the store refused a record that breaks its rules"
    case .unexpected: "the database reported something unexpected"
    }
  }

  fileprivate var advice: String {
    switch self {
    case .notADirectory:
      "Move it away, or choose another place with XDG_DATA_HOME."
    case .symbolicLink:
      "Put the real file or directory in its place, or point XDG_DATA_HOME at where it is."
    case .notAFile, .foreignDatabase:
      "Move it away, or choose another place with XDG_DATA_HOME."
    case .noPermission:
      "Change who owns it or its permissions, or choose another place with XDG_DATA_HOME."
    case .readOnly:
      "Make it writable, or choose another place with XDG_DATA_HOME."
    case .cannotOpen:
      "See that the directory exists and is yours, or choose another place with XDG_DATA_HOME."
    case .diskFull:
      "Free some space and answer again; all earlier answers are safe."
    case .notADatabase, .emptyFile:
      "If you have a backup, put it in its place with `weightroom progress restore`; otherwise "
        + "`weightroom doctor --repair` sets it aside and begins afresh. It has not been changed."
    case .damaged:
      "Set it aside and save what can be read with `weightroom doctor --repair`, or put a backup in "
        + "its place with `weightroom progress restore`. It has not been replaced."
    case .busy:
      "Close the other program, or wait until it is done, and try again."
    case .locking:
      "Choose a place on a local disk with XDG_DATA_HOME."
    case .inputOutput:
      "Look at the disk (and at limits on file size) and try again; all earlier answers are safe."
    case .newerVersion:
      "Update this program, or choose another place with XDG_DATA_HOME. "
        + "The file has not been touched."
    case .moved:
      "Put it back, or start the program again; what was saved before is in the file that moved."
    case .alreadyThere:
      "Choose another name, or move the file away; it has not been changed."
    case .refused:
      "Nothing was saved. This is a fault of the program: please report it."
    case .unexpected:
      "Nothing was saved. Please report it if it happens again."
    }
  }
}
