import SourceText
import Testing

@Suite struct SuggestionTests {
  private let names = ["dropout_scale", "dropout_scale_keep", "lambda_from_sigma2", "norm_l2"]

  @Test(arguments: [
    ("dropuot_scale", "dropout_scale"), ("lambda_from_sigma", "lambda_from_sigma2"),
    ("NORM_L2", "norm_l2"), ("norml2", "norm_l2"), ("dropout_scale_kep", "dropout_scale_keep"),
  ])
  func findsTheNameThatWasMeant(typed: String, meant: String) {
    #expect(closestName(to: typed, among: names) == meant)
  }

  @Test(arguments: ["zzz", "", "momentum", String(repeating: "x", count: 100_000)])
  func staysSilentWhereNothingIsClose(typed: String) {
    #expect(closestName(to: typed, among: names) == nil)
  }

  @Test func tiesGoToTheFirstInTheAlphabet() {
    #expect(closestName(to: "ba", among: ["bc", "bb"]) == "bb")
  }
}
