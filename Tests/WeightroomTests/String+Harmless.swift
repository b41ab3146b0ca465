extension String {
  /// True where nothing in the text could act on a terminal, hide or reorder what is read; line
  /// feeds apart.
  var isHarmless: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A: true
      case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069: false
      default: true
      }
    }
  }
}
