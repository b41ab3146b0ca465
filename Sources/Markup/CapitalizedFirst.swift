extension String {
  /// The text with a capital in front, as the beginning of a sentence.
  public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
