/// Finds the known name that somebody most likely meant.
///
/// The distance is that of Damerau and Levenshtein, restricted (each place is edited once): an
/// insertion, a deletion, a substitution or a swap of neighbours counts one. A name is suggested
/// where the distance is at most a third of the longer name, and at least one.
public func closestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().prefix(64))
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let known = Array(candidate.lowercased())
    let allowed = max(1, max(wanted.count, known.count) / 3)
    guard abs(known.count - wanted.count) <= allowed else { continue }
    let distance = editDistance(wanted, known)
    guard distance <= allowed else { continue }
    if let best, (best.distance, best.name) <= (distance, candidate) { continue }
    best = (candidate, distance)
  }
  return best?.name
}

private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
