import Figures
import Testing

@Test func aFigureHasATitle() { #expect(Figure(title: "Decay").title == "Decay") }
