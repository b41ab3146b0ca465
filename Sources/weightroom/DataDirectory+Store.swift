import ProgressStorage

extension DataDirectory {
  /// Opens the store, and makes it where there is none.
  static func openStore() throws(Failure) -> ProgressStore {
    let directory = try url
    do {
      return try ProgressStore(directory: directory)
    } catch {
      throw Failure("Progress can't be kept.", error)
    }
  }

  /// Opens the store to look something up; where there is none, none is made.
  static func existingStore() throws(Failure) -> ProgressStore? {
    let directory = try url
    do {
      return try ProgressStore.existing(in: directory)
    } catch {
      throw Failure("Progress can't be read.", error)
    }
  }
}

extension Failure {
  /// What a failure of the store means, and then what is the matter with it.
  init(_ meaning: String, _ error: ProgressStoreError) {
    self.init("\(meaning) \(error.description)")
  }
}
