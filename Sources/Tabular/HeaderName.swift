extension String {
  /// The text without the blanks, of any script, and byte order marks around it.
  var trimmed: String {
    let isBlank = { (character: Character) in character.isWhitespace || character == "\u{FEFF}" }
    return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
