/// How ticks at some of several choices make a score, where all that are right make 1.
///
/// With C right choices among N, c of them chosen and w wrong ones:
public enum ChoiceScoring: String, Hashable, Sendable, CaseIterable {
  /// max(0, (c − w)/C): ticking everything earns nothing extra.
  case net
  /// All or nothing.
  case off
  /// 1 − (w + C − c)/N: each choice counts by itself, so that leaving all blank earns something.
  case each
  /// (c/C)·(c/(c + w)); 0 where nothing is chosen.
  case coverage
  /// max(0, c/C − w/max(2, N − C)).
  case falseTwo = "false2"
}
