import Crypto
import Foundation
import Kernel
import People
import Store

/// Gives customers who are known by an e-mail address, a phone number or the like a name of their own.
///
/// One customer keeps one name in a database, so that whoever comes back is known again; the name comes from a secret key,
/// so that nobody finds the customer by trying all phone numbers.
struct CustomerMask: Sendable {
  private let key: SymmetricKey

  /// Reads the database's key, and makes one where there is none.
  init(_ connection: any Connection) throws {
    let new = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0).base64EncodedString() }
    try connection.execute("INSERT INTO mask_key (id, key) VALUES (1, \(new)) ON CONFLICT DO NOTHING")
    let stored: String? = try connection.value("SELECT key FROM mask_key WHERE id = 1")
    guard let data = stored.flatMap({ Data(base64Encoded: $0) }) else {
      throw StoreError(.other, cause: "the key for customers' names is damaged")
    }
    key = SymmetricKey(data: data)
  }

  /// The customer's other name; nil when nothing personal is in the one they have.
  func masked(_ name: UnsafeBufferPointer<UInt8>, _ counts: inout PersonalData.Counts) -> [UInt8]? {
    guard PersonalData.masked(name, &counts) != nil, let plain = PlainText(name) else { return nil }
    let spelled = plain.spelledAlike(PersonalData.found(in: plain))
    let code = HMAC<SHA256>.authenticationCode(for: [UInt8](spelled.utf8), using: key)
    return [UInt8]("masked-".utf8) + code.prefix(Self.length).hexadecimal.utf8
  }

  /// The same of names that a mapping gives, beside those names.
  func masked(_ names: Set<String>) -> Set<String> {
    var counts = PersonalData.Counts()
    return names.union(
      names.compactMap { name in
        var name = name
        return name.withUTF8 { masked($0, &counts) }.map { String(decoding: $0, as: UTF8.self) }
      })
  }

  /// Ten bytes: among a hundred million customers two of one name are a chance of one in a hundred million.
  private static let length = 10
}
