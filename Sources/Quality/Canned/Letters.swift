/// A text reduced to what is said: letters and digits in small letters, as UTF-8.
///
/// Spaces, punctuation and emoji go, full-width forms become plain, so that wording can be compared. In UTF-8 a Chinese
/// character weighs three bytes and a Latin letter one, about what each tells.
func letters(of text: String) -> [UInt8] {
  var bytes: [UInt8] = []
  for scalar in text.lowercased().unicodeScalars {
    let plain = (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    if plain.properties.isAlphabetic || plain.properties.numericType != nil {
      bytes.append(contentsOf: String(plain).utf8)
    }
  }
  return bytes
}
