import Kernel
import Testing

@testable import People

/// The reference is argon2-cffi 25.1.0.
///
///     from argon2.low_level import hash_secret, Type
///     for text, t, m, p in [("correct horse battery staple", 2, 19456, 1), ("密码要够长才好记住的", 2, 19456, 1),
///                           ("correct horse battery staple", 3, 4096, 2)]:
///       print(hash_secret(text.encode(), bytes(range(16)), t, m, p, 32, Type.ID, 19).decode())
@Suite struct PasswordHashTests {
  private static let references = [
    (
      "correct horse battery staple",
      "m=19456,t=2,p=1$AAECAwQFBgcICQoLDA0ODw$gYJZtjEAJqjg26xdLmknq8/bB7MiWPrE9hsYuA+SkIU"
    ),
    ("密码要够长才好记住的", "m=19456,t=2,p=1$AAECAwQFBgcICQoLDA0ODw$YSKXb3y7bmzjadyrjtbVmLFULqvmbTOdYtZOLXjckxA"),
    (
      "correct horse battery staple",
      "m=4096,t=3,p=2$AAECAwQFBgcICQoLDA0ODw$wf3SGkn0wzoyX5mJ1HpqzieZH/lUh2/4GRWMaxVJzFo"
    ),
  ]

  @Test("given a salt, the hash is the reference's", arguments: references.prefix(2))
  func making(_ text: String, _ encoded: String) throws {
    #expect(try PasswordHash(of: text, salt: Array(0..<16)).encoded == "$argon2id$v=19$" + encoded)
  }

  @Test("the reference's hashes fit their password and no other", arguments: references)
  func fitting(_ text: String, _ encoded: String) {
    let hash = PasswordHash(encoded: "$argon2id$v=19$" + encoded)

    #expect(hash.fits(text) && !hash.fits(text + " ") && !hash.fits(""))
    #expect(hash.isOutdated == !encoded.hasPrefix("m=19456,t=2,p=1$"))
  }

  @Test("a password typed in another Unicode form fits")
  func forms() throws {
    let hash = try NewPassword("caf\u{E9} au lait", for: "x").hashed()

    #expect(hash.fits("cafe\u{301} au lait"))
  }

  @Test("two hashes of one password differ by their salts")
  func salts() throws {
    let password = try NewPassword("correct horse", for: "x")

    #expect(try password.hashed() != password.hashed())
  }

  @Test(
    "a text that is no hash fits nothing",
    arguments: ["", "$argon2id$", "$argon2id$v=19$m=8,t=1,p=1$AAAA$AAAA", "plain"])
  func damaged(_ text: String) {
    #expect(!PasswordHash(encoded: text).fits("") && !PasswordHash(encoded: text).fits("plain"))
  }
}
