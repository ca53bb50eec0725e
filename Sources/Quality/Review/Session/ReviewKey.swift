/// A key that a reviewer presses, whatever the terminal sends for it.
package enum ReviewKey: Sendable, Equatable {
  case character(Character)
  case enter
  case escape
  case backspace
  case up
  case down
  case pageUp
  case pageDown
  /// Control-C, or the end of the input.
  case interrupt

  /// The character as a command: small, and plain where a Chinese input method sends its full-width form.
  var command: Character? {
    guard case .character(let character) = self, let scalar = character.unicodeScalars.first else { return nil }
    let plain = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
    return Unicode.Scalar(plain).flatMap { String(Character($0)).lowercased().first }
  }

  /// The digit of the key; nil for another key.
  var digit: Int? { command.flatMap { $0.isASCII ? $0.wholeNumberValue : nil } }
}
