import GRDB
import Testing

@testable import ProgressStorage

@Suite struct ProgressStoreErrorTests {
  @Test(arguments: [
    (13 as CInt, ProgressStoreError.Kind.diskFull), (8, .readOnly), (1032, .moved),
    (14, .cannotOpen),
    (1550, .symbolicLink), (26, .notADatabase), (11, .damaged), (267, .damaged), (5, .busy),
    (6, .busy), (261, .busy), (10, .inputOutput), (778, .inputOutput), (15, .locking),
    (19, .refused), (1811, .refused), (3, .noPermission), (1, .unexpected), (7, .unexpected),
  ])
  func everyCodeOfSQLiteHasWords(code: CInt, expected: ProgressStoreError.Kind) {
    let error = ProgressStoreError(
      DatabaseError(resultCode: ResultCode(rawValue: code), message: "why"), path: "/p/progress.db")
    #expect(error.kind == expected)
    #expect(error.detail == "why, SQLite code \(code)")
  }

  @Test(arguments: ProgressStoreError.Kind.allCases)
  func everyErrorSaysWhereWhatAndWhatToDo(kind: ProgressStoreError.Kind) {
    let error = ProgressStoreError(kind, path: "/home/ada/progress.db")
    #expect(error.description == "/home/ada/progress.db: \(error.reason). \(error.advice)")
    #expect(error.reason.first?.isLowercase == true && error.reason.last != ".")
    #expect(error.advice.first?.isUppercase == true && error.advice.last == ".")
  }

  @Test func anErrorReadsWell() {
    #expect(
      ProgressStoreError(.diskFull, path: "/home/ada/progress.db", detail: "SQLite code 13")
        .description == """
          /home/ada/progress.db: the disk is full, so this could not be saved (SQLite code 13). \
          Free some space and answer again; all earlier answers are safe.
          """)
  }
}
