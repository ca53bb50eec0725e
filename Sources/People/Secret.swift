import Crypto
import Foundation

/// 256 random bits that let in whoever has them; only their hash is ever stored.
package struct Secret: Sendable {
  private let bytes: [UInt8]

  private static let length = 32

  /// A new secret of the system's generator.
  package static func make() -> Secret {
    var generator = SystemRandomNumberGenerator()
    return Secret(from: &generator)
  }

  /// A new secret; give the system's generator unless it is a test's.
  package init(from generator: inout some RandomNumberGenerator) {
    bytes = (0..<Self.length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// Reads what `text` wrote; nil for anything else.
  package init?(_ text: String) {
    let letters = text.utf8.map(Self.inBase64)
    guard letters.count == 43, !text.utf8.contains(where: { "+/=".utf8.contains($0) }),
      let data = Data(base64Encoded: Data(letters + [UInt8(ascii: "=")])), data.count == Self.length
    else { return nil }
    bytes = Array(data)
    // The last letter has two bits too many; only one spelling counts.
    if self.text != text { return nil }
  }

  /// 43 letters that stand in a link or a cookie as they are (base64url of RFC 4648 §5, without padding).
  package var text: String {
    let letters = Data(bytes).base64EncodedData().prefix { $0 != UInt8(ascii: "=") }.map(Self.inLink)
    return String(decoding: letters, as: UTF8.self)
  }

  private static func inLink(_ letter: UInt8) -> UInt8 {
    letter == UInt8(ascii: "+") ? UInt8(ascii: "-") : letter == UInt8(ascii: "/") ? UInt8(ascii: "_") : letter
  }

  private static func inBase64(_ letter: UInt8) -> UInt8 {
    letter == UInt8(ascii: "-") ? UInt8(ascii: "+") : letter == UInt8(ascii: "_") ? UInt8(ascii: "/") : letter
  }

  /// SHA-256 of the bytes, 64 hexadecimal digits: what is stored.
  package var hash: String { SHA256.hash(data: bytes).hexadecimal }

  /// Half of the bytes, as the salt of a password.
  var salt: [UInt8] { Array(bytes.prefix(16)) }

  /// A text that only who knows the secret can make (HMAC-SHA256 of the purpose under it), 64 hexadecimal digits.
  func derived(_ purpose: String) -> String {
    HMAC<SHA256>.authenticationCode(for: Array(purpose.utf8), using: SymmetricKey(data: bytes)).hexadecimal
  }
}

extension String {
  /// Whether two texts are the same, taking as long wherever they differ.
  func isSame(as other: String) -> Bool {
    let (left, right) = (Array(utf8), Array(other.utf8))
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
