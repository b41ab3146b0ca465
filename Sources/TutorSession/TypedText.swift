extension String {
  /// True where there is nothing but white space.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// The text without white space around it.
  var trimmingBlanks: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  /// As much of what somebody typed as is repeated to them.
  var excerpt: String {
    let scalars = unicodeScalars
    guard scalars.dropFirst(40).first != nil else { return self }
    return String(scalars.prefix(40)) + "..."
  }
}
