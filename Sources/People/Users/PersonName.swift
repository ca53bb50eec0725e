import Foundation
package import Kernel

/// A person's name: how it is kept, and which spellings are the same person.
package enum PersonName {
  private static let lengthLimit = 100

  /// The name as it is kept: without blanks at its ends or twice between words, its letters composed (Unicode NFC).
  ///
  /// `owner` begins the sentences, such as “A reviewer”. Throws a `Problem` when nothing is left, or when a character does
  /// not show: a name must not look like another.
  package static func read(_ text: String, of owner: Sentence) throws -> String {
    let hidden: Set<Unicode.GeneralCategory> = [.control, .format, .lineSeparator, .paragraphSeparator]
    guard !text.unicodeScalars.contains(where: { hidden.contains($0.properties.generalCategory) }) else {
      throw Problem(.invalid, "\(owner)'s name holds a character that does not show.", remedy: "Type the name anew.")
    }
    let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").precomposedStringWithCanonicalMapping
    guard !name.isEmpty else { throw Problem(.invalid, "\(owner) needs a name.", remedy: "Write one.") }
    guard name.count <= lengthLimit, name.utf8.count <= 4 * lengthLimit else {
      throw Problem(.invalid, "\(owner)'s name has more than \(lengthLimit) characters.", remedy: "Shorten it.")
    }
    return name
  }

  /// What all spellings of a name have in common: no blanks, no case, no difference of width.
  package static func folded(_ name: String) -> String {
    name.precomposedStringWithCompatibilityMapping.lowercased().filter { !$0.isWhitespace }
  }
}
