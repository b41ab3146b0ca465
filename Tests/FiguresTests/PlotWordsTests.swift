import Testing

@testable import Figures

@Suite struct PlotWordsTests {
  @Test func linesCrossWhereTheyChangeSides() {
    let rising = [Point(0, 0), Point(1, 1), Point(2, 2)]
    #expect(PlotWords.crossings(rising, [Point(0, 1), Point(2, 1)]) == [1])
    #expect(PlotWords.crossings(rising, [Point(0, 2), Point(2, 0)]) == [1])
    #expect(PlotWords.crossings(rising, [Point(0, 1.5), Point(2, 1.5)]) == [1.5])
  }

  @Test func linesThatOnlyTouchDoNotCross() {
    let valley = [Point(0, 1), Point(1, 0), Point(2, 1)]
    #expect(PlotWords.crossings(valley, [Point(0, 0), Point(2, 0)]).isEmpty)
    #expect(PlotWords.crossings(valley, valley).isEmpty)
    #expect(PlotWords.crossings([Point(0, 0), Point(1, 1)], [Point(0, 0), Point(1, 2)]).isEmpty)
  }

  @Test func linesThatGoBackAreLeftAlone() {
    let loop = [Point(0, 0), Point(1, 1), Point(0.5, 2)]
    #expect(PlotWords.crossings(loop, [Point(0, 1), Point(2, 1)]).isEmpty)
    #expect(PlotWords.crossings([], loop).isEmpty)
  }

  @Test func aCrossingIsTold() {
    let figure = Figure(
      title: "",
      Plot(
        horizontal: Axis("λ"),
        marks: [
          Mark("train", .line([Point(0, 0), Point(2, 2)])),
          Mark("test", .line([Point(0, 1), Point(2, 1)]), tone: .series(1)),
        ]))
    #expect(figure.words.last == "train and test cross where λ is 1.")
    #expect(figure.words.contains("test: level at 1."))
  }
}
