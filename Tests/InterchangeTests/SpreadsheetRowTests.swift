import Interchange
import Testing

@Suite struct SpreadsheetRowTests {
  @Test(
    arguments: [
      (.text("plain"), "plain"), (.text(""), ""), (.text("a,b"), "\"a,b\""),
      (.text("say \"no\""), "\"say \"\"no\"\"\""), (.text("two\nlines"), "\"two\nlines\""),
      (.text("=1+1"), "'=1+1"), (.text("=cmd|'/c calc'!A1"), "'=cmd|'/c calc'!A1"),
      (.text("+1"), "'+1"), (.text("-0.5"), "'-0.5"), (.text("@SUM(A1)"), "'@SUM(A1)"),
      (.text("\tx"), "'\tx"), (.text("\rx"), "\"'\rx\""), (.text("\r\nx"), "\"'\r\nx\""),
      (.text("\u{0}=1"), "'\u{0}=1"), (.text("＝1+1"), "'＝1+1"),
      (.text("=A1,\"x\""), "\"'=A1,\"\"x\"\"\""), (.text("1=1"), "1=1"),
      (.text("=\u{301}1"), "'=\u{301}1"),
      (.number(-0.5), "-0.5"), (.number(1e-7), "1e-07"), (.integer(-3), "-3"), (.empty, ""),
    ] as [(SpreadsheetRow.Field, String)])
  func fieldsAreQuotedAndNeverFormulas(field: SpreadsheetRow.Field, expected: String) {
    #expect(SpreadsheetRow([field, .integer(1)]).text == expected + ",1\r\n")
  }
}
