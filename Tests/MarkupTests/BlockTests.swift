import Markup
import Testing

@Suite struct BlockTests {
  @Test(arguments: [
    (Block.paragraph("a \("b", .code)"), "a b"), (.heading(level: 1, "h"), "h"), (.rule, ""),
    (.list(.bullets, items: [[.paragraph("a"), .rule], [.quote([.paragraph("b")])]]), "a  b"),
    (.code(language: nil, lines: ["x", "y"]), "x y"), (.preformatted(["x", "y"]), "x y"),
    (.table(header: ["a", "b"], alignments: [], rows: [["1", "2"]]), "a b 1 2"),
  ])
  func plainIsTheWordsAlone(block: Block, words: String) {
    #expect(block.plain == words)
  }
}
