import Foundation
import Kernel

/// A reviewer's name: how it is kept, and which spellings are the same person.
enum ReviewerName {
  private static let lengthLimit = 100

  /// The name as it is kept: without blanks at its ends or twice between words, its letters composed (Unicode NFC).
  ///
  /// Throws a `Problem` when nothing is left, or when a character does not show: a name must not look like another.
  static func read(_ text: String) throws -> String {
    let hidden: Set<Unicode.GeneralCategory> = [.control, .format, .lineSeparator, .paragraphSeparator]
    guard !text.unicodeScalars.contains(where: { hidden.contains($0.properties.generalCategory) }) else {
      throw Problem(
        .invalid, "A reviewer's name holds a character that does not show.", remedy: "Type the name anew.")
    }
    let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").precomposedStringWithCanonicalMapping
    guard !name.isEmpty else { throw Problem(.invalid, "A reviewer needs a name.", remedy: "Write one.") }
    guard name.count <= lengthLimit else {
      throw Problem(.invalid, "A reviewer's name has more than \(lengthLimit) characters.", remedy: "Shorten it.")
    }
    return name
  }

  /// What all spellings of a name have in common: no blanks, no case, no difference of width.
  static func folded(_ name: String) -> String {
    name.precomposedStringWithCompatibilityMapping.lowercased().filter { !$0.isWhitespace }
  }
}
