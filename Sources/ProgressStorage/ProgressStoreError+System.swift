import Foundation
import GRDB

extension ProgressStoreError {
  /// What a failure of SQLite means for the person at the keyboard.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as ProgressStoreError:
      self = error
    case let error as DatabaseError:
      // SQLite's own words, unless they only deny the error.
      let message = error.message.flatMap { $0 == "not an error" ? nil : "\($0), " } ?? ""
      self.init(
        Self.kind(of: error), path: path, detail: "\(message)SQLite code \(error.errorCode)")
    case is RowDecodingError:
      self.init(.damaged, path: path, detail: "a row holds what can't be in it")
    default:
      self.init(.unexpected, path: path, detail: "\(error)")
    }
  }

  private static func kind(of error: DatabaseError) -> Kind {
    switch error.extendedResultCode {
    case .SQLITE_READONLY_DBMOVED: return .moved
    case .SQLITE_CANTOPEN_SYMLINK: return .symbolicLink
    default: break
    }
    switch error.resultCode {
    case .SQLITE_FULL: return .diskFull
    case .SQLITE_READONLY: return .readOnly
    case .SQLITE_CANTOPEN: return .cannotOpen
    case .SQLITE_PERM, .SQLITE_AUTH: return .noPermission
    case .SQLITE_NOTADB: return .notADatabase
    case .SQLITE_CORRUPT: return .damaged
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy
    case .SQLITE_PROTOCOL, .SQLITE_NOLFS: return .locking
    case .SQLITE_IOERR: return .inputOutput
    case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_RANGE, .SQLITE_TOOBIG: return .refused
    default: return .unexpected
    }
  }

  /// What a failed call of the operating system means for the person at the keyboard.
  init(systemError code: Int32, path: String) {
    let kind: Kind =
      switch code {
      case ENOTDIR, EEXIST: .notADirectory
      case ELOOP: .symbolicLink
      case EACCES, EPERM: .noPermission
      case EROFS: .readOnly
      case ENOSPC, EDQUOT: .diskFull
      case EIO: .inputOutput
      default: .cannotOpen
      }
    self.init(kind, path: path, detail: String(cString: strerror(code)))
  }
}
