import Crypto
import Kernel
import Store

/// Slows down whoever guesses passwords: counts failed sign-ins of an account and from an address, on every server node.
///
/// Names and addresses are kept as their hashes: a name field sometimes holds a password.
struct SignInThrottle {
  let connection: any Connection

  enum Kind: String, SQLBindable {
    case account
    case address

    /// How many failures cost nothing; many people may share the address of an office.
    var allowance: Int { self == .account ? 5 : 100 }
  }

  /// What a failure is counted for.
  struct Key: Sendable, Hashable {
    let kind: Kind
    let digest: String

    init(_ kind: Kind, _ text: String) {
      self.kind = kind
      digest = SHA256.hash(data: Array("\(kind.rawValue) \(text)".utf8)).hexadecimal
    }
  }

  /// Failures are forgotten when none came for an hour.
  static let window: Milliseconds = 3_600_000
  static let firstDelay: Milliseconds = 5000
  static let longestDelay: Milliseconds = 15 * 60_000

  /// How long to wait after so many failures: 5 s when the allowance is used up, twice as long after each further one.
  static func delay(_ failures: Int, _ kind: Kind) -> Milliseconds {
    let excess = failures - kind.allowance
    return excess < 0 ? 0 : min(longestDelay, firstDelay << Milliseconds(min(excess, 20)))
  }

  /// How long the next sign-in must wait; 0 when it need not.
  func wait(_ key: Key, at now: Instant) throws -> Milliseconds {
    let found = try connection.first(
      "SELECT failures, last_at FROM sign_in_failure WHERE kind = \(key.kind) AND digest = \(key.digest)"
    ) { (failures: try $0.get(0, as: Int.self), lastAt: try $0.get(1, as: Instant.self)) }
    guard let found, now < found.lastAt + Self.window else { return 0 }
    return max(0, found.lastAt + Self.delay(found.failures, key.kind) - now)
  }

  /// Counts a failure and returns how many there are.
  func count(_ key: Key, at now: Instant) throws -> Int {
    try connection.value(
      """
      INSERT INTO sign_in_failure (kind, digest, failures, last_at) VALUES (\(key.kind), \(key.digest), 1, \(now))
      ON CONFLICT (kind, digest) DO UPDATE SET last_at = excluded.last_at,
        failures = CASE WHEN sign_in_failure.last_at <= \(now - Self.window) THEN 1 ELSE sign_in_failure.failures + 1 END
      RETURNING failures
      """) ?? 1
  }

  /// When the latest failure was; nil when there is none.
  func latest(_ key: Key) throws -> Instant? {
    try connection.value(
      "SELECT last_at FROM sign_in_failure WHERE kind = \(key.kind) AND digest = \(key.digest)", as: Instant.self)
  }

  /// Forgets all failures.
  func forget(_ key: Key) throws {
    try connection.execute("DELETE FROM sign_in_failure WHERE kind = \(key.kind) AND digest = \(key.digest)")
  }

  /// Takes one back that was counted at an instant, and the wait that it began: the latest before it counts again.
  func takeBack(_ key: Key, countedAt: Instant, before: Instant?) throws {
    try connection.execute(
      "DELETE FROM sign_in_failure WHERE kind = \(key.kind) AND digest = \(key.digest) AND failures = 1")
    try connection.execute(
      """
      UPDATE sign_in_failure SET failures = failures - 1,
        last_at = CASE WHEN last_at = \(countedAt) THEN \(before ?? countedAt) ELSE last_at END
      WHERE kind = \(key.kind) AND digest = \(key.digest)
      """)
  }

  /// Forgets what the window has passed.
  func prune(at now: Instant) throws {
    try connection.execute("DELETE FROM sign_in_failure WHERE last_at <= \(now - Self.window)")
  }
}
