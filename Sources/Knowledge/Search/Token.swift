/// What is looked up in the index: a Han character, two that stand side by side, or a word of other letters and digits.
enum Token: Hashable {
  case han(UInt32)
  case pair(UInt32, UInt32)
  case word(String)

  var text: String {
    switch self {
    case .han(let scalar): Self.string([scalar])
    case .pair(let first, let second): Self.string([first, second])
    case .word(let word): word
    }
  }

  var firstScalar: UInt32 {
    switch self {
    case .han(let scalar), .pair(let scalar, _): scalar
    case .word(let word): word.unicodeScalars.first?.value ?? 0
    }
  }

  var isHan: Bool { if case .han = self { true } else { false } }

  /// The word, when it is one.
  var word: String? { if case .word(let word) = self { word } else { nil } }

  /// The word, when it is made of the letters a to z alone.
  var letters: String? { word.flatMap { $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } ? $0 : nil } }

  private static func string(_ scalars: [UInt32]) -> String {
    String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }
}
