/// A mark over a letter or over a group.
enum MathAccent: String, Hashable, Sendable {
  case hat, tilde, bar, overline, vec, dot, ddot, check, breve, underline

  /// The accent that a command sets.
  init?(command: String) {
    switch command {
    case "widehat": self = .hat
    case "widetilde": self = .tilde
    case "overrightarrow": self = .vec
    default: self.init(rawValue: command)
    }
  }

  /// The accent's name: the word in `hat(AB)`, the ending in `w_hat`, and what is said.
  var name: String {
    switch self {
    case .overline: "bar"
    case .ddot: "double_dot"
    default: rawValue
    }
  }

  var spoken: String {
    self == .ddot ? "double dot" : name
  }

  /// The mark over a whole group in a block.
  var wideMark: String {
    switch self {
    case .hat: "^"
    case .tilde: "~"
    case .vec: "→"
    case .dot: "."
    case .ddot: ".."
    case .check: "v"
    case .breve: "u"
    case .bar, .overline, .underline: "_"
    }
  }

  /// One letter with the mark, precomposed where Unicode has that, since more fonts draw it well.
  func marked(_ letter: String) -> String {
    if let pair = Self.precomposed[self],
      let index = pair.plain.firstIndex(where: { String($0) == letter })
    {
      let distance = pair.plain.distance(from: pair.plain.startIndex, to: index)
      return String(pair.marked[pair.marked.index(pair.marked.startIndex, offsetBy: distance)])
    }
    var marked = letter
    marked.unicodeScalars.append(combiningMark)
    return marked
  }

  private var combiningMark: Unicode.Scalar {
    switch self {
    case .hat: "\u{302}"
    case .tilde: "\u{303}"
    case .bar: "\u{304}"
    case .overline: "\u{305}"
    case .vec: "\u{20D7}"
    case .dot: "\u{307}"
    case .ddot: "\u{308}"
    case .check: "\u{30C}"
    case .breve: "\u{306}"
    case .underline: "\u{332}"
    }
  }

  private static let precomposed: [MathAccent: (plain: String, marked: String)] = [
    .hat: ("aceghijosuwyzACEGHIJOSUWYZ", "âĉêĝĥîĵôŝûŵŷẑÂĈÊĜĤÎĴÔŜÛŴŶẐ"),
    .tilde: ("aeinouvyAEINOUVY", "ãẽĩñõũṽỹÃẼĨÑÕŨṼỸ"),
    .bar: ("aegiouyAEGIOUY", "āēḡīōūȳĀĒḠĪŌŪȲ"),
    .dot: ("abcdefghmnoprstwxyzABCDEFGHIMNOPRSTWXYZ", "ȧḃċḋėḟġḣṁṅȯṗṙṡṫẇẋẏżȦḂĊḊĖḞĠḢİṀṄȮṖṘṠṪẆẊẎŻ"),
    .ddot: ("aehiotuwxyAEHIOUWXY", "äëḧïöẗüẅẍÿÄËḦÏÖÜẄẌŸ"),
    .check: ("acdeghijklnorstuzACDEGHIKLNORSTUZ", "ǎčďěǧȟǐǰǩľňǒřšťǔžǍČĎĚǦȞǏǨĽŇǑŘŠŤǓŽ"),
  ]
}
