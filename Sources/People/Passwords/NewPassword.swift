import Foundation
import Kernel

/// A password that someone chose and that may be used.
package struct NewPassword: Sendable {
  /// In composed form (NFC), so that another keyboard gives the same bytes.
  let text: String

  package static let lengths = 10...200

  /// Checks a password against the rules (NIST SP 800-63B §5.1.1.2: long, not the name, none of the commonest).
  ///
  /// Throws a `Problem` that says which rule it breaks, never what was typed.
  package init(_ text: String, for name: String) throws {
    self.text = text.precomposedStringWithCanonicalMapping
    let length = self.text.unicodeScalars.count
    guard length >= Self.lengths.lowerBound else {
      throw Problem(
        .invalid, "The password is too short.", remedy: "Use at least \(Self.lengths.lowerBound) characters.")
    }
    guard length <= Self.lengths.upperBound else {
      throw Problem(.invalid, "The password is too long.", remedy: "Use at most \(Self.lengths.upperBound) characters.")
    }
    let folded = PersonName.folded(self.text)
    guard folded != PersonName.folded(name) else {
      throw Problem(.invalid, "The password is the sign-in name.", remedy: "Choose another one.")
    }
    guard !CommonPasswords.contains(folded) else {
      throw Problem(
        .invalid, "The password is among the first that anybody tries.",
        remedy: "Choose another one, such as four words that have nothing to do with each other.")
    }
  }

  /// The hash to store; takes some 20 ms and 19 MiB, so that it belongs outside a transaction.
  package func hashed(salt: Secret = .make()) throws -> PasswordHash {
    try PasswordHash(of: text, salt: salt.salt)
  }
}
