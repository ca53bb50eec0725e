/// A text reduced to what is said: letters and digits in small letters, as UTF-8.
///
/// Spaces, punctuation and emoji go, full-width forms become plain, so that wording can be compared. In UTF-8 a Chinese
/// character weighs three bytes and a Latin letter one, about what each tells.
func letters(of text: String) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  forEachLetter(of: text) { bytes.append(contentsOf: UTF8.encode($0) ?? UTF8.encodedReplacementCharacter) }
  return bytes
}

/// Hands over each letter and digit of a text, small and plain.
func forEachLetter(of text: String, _ body: (Unicode.Scalar) -> Void) {
  for scalar in text.unicodeScalars {
    switch scalar.value {
    // What nearly all texts are made of needs no look into the tables of Unicode.
    case 0x61...0x7A, 0x30...0x39, 0x4E00...0x9FFF: body(scalar)
    case 0x41...0x5A: body(Unicode.Scalar(UInt8(scalar.value) + 0x20))
    case 0..<0x80: continue
    default:
      for small in scalar.properties.lowercaseMapping.unicodeScalars {
        let isFullWidth = (0xFF01...0xFF5E).contains(small.value)
        let plain = isFullWidth ? Unicode.Scalar(small.value - 0xFEE0) ?? small : small
        if plain.properties.isAlphabetic || plain.properties.numericType != nil { body(plain) }
      }
    }
  }
}
