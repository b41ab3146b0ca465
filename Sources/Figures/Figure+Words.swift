extension Figure {
  /// The picture told in sentences: the axes, and of each series where it starts and ends, its
  /// extremes, and where it crosses others. Marks without a name are left out.
  public var words: [String] {
    let lead = title.isEmpty ? [] : ["\(title)."]
    return lead + panels.flatMap(\.words)
  }
}

extension Panel {
  /// The part told in sentences.
  fileprivate var words: [String] {
    let lead = title.isEmpty ? [] : ["\(title)."]
    switch self {
    case .plot(let plot): return lead + PlotWords(plot).sentences
    case .network(let network): return lead + network.sentences
    case .listing(let listing): return lead + listing.sentences
    case .table(let table): return lead + table.sentences
    }
  }
}

extension Network {
  /// The layers one by one, then how many connections are active.
  fileprivate var sentences: [String] {
    var sentences = layers.enumerated().map { index, layer in
      let name = layer.name.isEmpty ? "Layer \(index + 1)" : layer.name
      let units = counted(layer.isKept.count, "unit")
      let dropped = layer.isKept.indices.filter { !layer.isKept[$0] }.map { "\($0 + 1)" }
      guard !dropped.isEmpty else { return "\(name): \(units)." }
      if dropped.count == layer.isKept.count { return "\(name): \(units), all dropped." }
      let listed =
        dropped.count > 12
        ? "" : " (number \(dropped.joined(separator: ", ")))"
      return "\(name): \(units), \(dropped.count) dropped\(listed)."
    }
    let pairs = zip(layers, layers.dropFirst())
    let all = pairs.reduce(0) { $0 + $1.0.isKept.count * $1.1.isKept.count }
    let active = pairs.reduce(0) { sum, pair in
      sum + pair.0.isKept.filter { $0 }.count * pair.1.isKept.filter { $0 }.count
    }
    if layers.count > 1 { sentences.append("\(active) of \(counted(all, "connection")) active.") }
    return sentences
  }
}

extension Listing {
  fileprivate var sentences: [String] {
    guard let current, lines.indices.contains(current) else {
      return lines.enumerated().map { isCode ? "Line \($0 + 1): \($1)" : $1 }
    }
    return ["Line \(current + 1) of \(lines.count): \(lines[current])"]
  }
}

extension FigureTable {
  fileprivate var sentences: [String] {
    rows.enumerated().map { index, row in
      let cells = zip(header, row).map { $0.isEmpty ? $1 : "\($0) \($1)" }
      return (index == current ? "Now " : "") + cells.joined(separator: ", ") + "."
    }
  }
}

/// "1 unit", "3 units".
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
