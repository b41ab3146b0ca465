import Testing

@testable import CourseContent

@Suite struct FindingCodeTests {
  @Test(arguments: FindingCode.allCases)
  func isExplainedInAParagraph(code: FindingCode) {
    #expect(code.explanation.count > 40)
    #expect(code.explanation.hasSuffix("."))
    #expect(!code.explanation.contains("\n"))
    #expect(code.rawValue.wholeMatch(of: /[YCQFM]\d{3}/) != nil)
  }

  @Test func isFoundByItsNameInAnyCase() {
    #expect(FindingCode(name: "y009") == .yamlDuplicateKey)
    #expect(FindingCode(name: "Z001") == nil)
  }
}
