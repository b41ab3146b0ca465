import Testing

@testable import Interchange

@Suite struct CSVTests {
  private func records(_ text: String, chunk: Int = .max) -> [CSVParser.Record] {
    var parser = CSVParser()
    var records: [CSVParser.Record] = []
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      records += parser.take(bytes.prefix(chunk))
      bytes = bytes.dropFirst(chunk)
    }
    return records + parser.finish()
  }

  @Test(
    arguments: [
      ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("\u{FEFF}a,b\n", [["a", "b"]]), ("\u{FEFF}\"a\",b\n", [["a", "b"]]),
      ("a\n\n\r\nb\n", [["a"], ["b"]]),
      ("\"a,\"\"b\"\"\r\nc\",d\n", [["a,\"b\"\r\nc", "d"]]), (",\n", [["", ""]]),
      ("\"\"\n", [[""]]), ("é,😀\n", [["é", "😀"]]), ("", []),
    ] as [(String, [[String]])])
  func textIsReadAsTheStandardHasIt(text: String, fields: [[String]]) {
    for chunk in [1, 2, 3, 1_000] {
      #expect(records(text, chunk: chunk).map(\.fields) == fields, "in pieces of \(chunk)")
    }
  }

  @Test(
    arguments: [
      ("a\"b,c\n", .strayQuote), ("\"a\"b,c\n", .strayQuote), ("\"a,b\n", .openQuote),
      (String(repeating: "a", count: CSVParser.longestRecord + 2), .tooLong),
    ] as [(String, CSVParser.Problem)])
  func whatIsBrokenIsTold(text: String, problem: CSVParser.Problem) {
    #expect(records(text).map(\.problem) == [problem])
  }

  @Test func linesAreCounted() {
    #expect(records("a\n\n\"b\nc\"\nd\n").map(\.line) == [1, 3, 5])
  }

  @Test(
    arguments: [
      ("=1+1", "'=1+1"), ("+cmd", "'+cmd"), ("-2-3", "'-2-3"), ("@x", "'@x"), ("\tx", "'\tx"),
      (" =1", "\"' =1\""), ("＝1", "'＝1"), ("-", "'-"), ("-1e", "'-1e"),
      ("=\"a\"", "\"'=\"\"a\"\"\""),
      ("-2.45", "-2.45"), ("+3", "+3"), ("-1e-5", "-1e-5"), ("1=1", "1=1"), ("a,b", "\"a,b\""),
      ("a\0b", "ab"), ("", ""),
    ])
  func noCellCanRun(text: String, cell: String) {
    #expect(CSVText.cell(text) == cell)
  }

  @Test func whatIsWrittenIsReadBack() {
    let cells = ["a", "b,c", "d\"e", "f\r\ng", " h ", "", "i\nj", "é😀"]
    #expect(records(CSVText.line(cells) + CSVText.line(cells)).map(\.fields) == [cells, cells])
  }
}
