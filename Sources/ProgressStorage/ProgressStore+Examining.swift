import GRDB

/// What was found in a store that could be opened.
public struct StoreExamination: Hashable, Sendable {
  /// How many attempts there are.
  public let attempts: Int
  /// What SQLite's own check says; empty where it finds nothing.
  public let structure: [String]
  /// What the chain of checksums says; empty where it finds nothing.
  public let chain: [ChainDamage]
  /// Whether what is derived says the same as the attempts.
  public let summariesAreSound: Bool

  /// Whether nothing is wrong.
  public var isSound: Bool { structure.isEmpty && chain.isEmpty && summariesAreSound }
  /// Whether rebuilding what is derived is all that is needed.
  public var needsRebuildOnly: Bool { structure.isEmpty && chain.isEmpty && !summariesAreSound }
}

extension ProgressStore {
  /// Looks for damage of every kind that can be found.
  ///
  /// - Throws: `damaged`, where not even that can be read.
  public func examine() throws(ProgressStoreError) -> StoreExamination {
    let (attempts, structure) = try read { db in
      var found = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
      if try !Row.fetchAll(db, sql: "PRAGMA foreign_key_check").isEmpty {
        found.append("a row refers to one that isn't there")
      }
      return (try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM attempt") ?? 0, found)
    }
    return StoreExamination(
      attempts: attempts, structure: structure, chain: try verifyChain(),
      summariesAreSound: try summariesAreSound())
  }

  /// The version of the SQLite library: `3.40.1`.
  public static var sqliteVersion: String {
    let version = try? DatabaseQueue().read { db in
      try String.fetchOne(db, sql: "SELECT sqlite_version()")
    }
    return version.flatMap(\.self) ?? "unknown"
  }
}
