/// All 2ⁿ masks of n units.
func allMasks(of units: Int) -> [[Bool]] {
  (0..<1 << units).map { bits in (0..<units).map { bits >> $0 & 1 == 1 } }
}
