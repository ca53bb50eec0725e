import CArgon2
import Foundation
import Kernel

/// A password's Argon2id hash (RFC 9106) in the PHC string format, with its salt and parameters in it.
package struct PasswordHash: Sendable, Hashable {
  /// `$argon2id$v=19$m=…,t=…,p=…$salt$hash`.
  package let encoded: String

  package init(encoded: String) {
    self.encoded = encoded
  }

  /// The first of the choices in OWASP's Password Storage Cheat Sheet.
  enum Cost {
    static let kibibytes: UInt32 = 19_456
    static let passes: UInt32 = 2
    static let lanes: UInt32 = 1
    static let hashLength = 32
  }

  /// A hash of today's parameters to which no password is known; checking it takes as long as any.
  static let fittingNothing = PasswordHash(
    encoded: "$argon2id$v=19$m=\(Cost.kibibytes),t=\(Cost.passes),p=\(Cost.lanes)$"
      + "bm8gcGFzc3dvcmQgaXM$bm8gcGFzc3dvcmQgaXMgaGFzaGVkIHRvIHRoaXMgLi4")

  /// Hashes a text; takes some 20 ms.
  init(of text: String, salt: [UInt8]) throws {
    let password = Array(text.utf8)
    let room = argon2_encodedlen(
      Cost.passes, Cost.kibibytes, Cost.lanes, UInt32(salt.count), UInt32(Cost.hashLength), Argon2_id)
    var encoded = [CChar](repeating: 0, count: room)
    let fault = argon2id_hash_encoded(
      Cost.passes, Cost.kibibytes, Cost.lanes, password, password.count, salt, salt.count, Cost.hashLength, &encoded,
      room)
    guard fault == ARGON2_OK.rawValue else {
      throw Problem(.unavailable, "The password cannot be hashed: memory is short.", remedy: "Try again shortly.")
    }
    self.encoded = String(decoding: encoded.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Whether this is the hash of that password; takes as long whatever the answer, and the comparison as well.
  package func fits(_ password: String) -> Bool {
    let password = Array(password.precomposedStringWithCanonicalMapping.utf8)
    return argon2id_verify(encoded, password, password.count) == ARGON2_OK.rawValue
  }

  /// Whether it was made with other parameters than today's.
  package var isOutdated: Bool {
    !encoded.hasPrefix("$argon2id$v=19$m=\(Cost.kibibytes),t=\(Cost.passes),p=\(Cost.lanes)$")
  }
}
