package import Kernel
import Store

extension Invitations {
  /// How many users have a link that they have not used yet and that still works.
  package func waiting(at now: Instant) throws -> Int {
    try connection.value(
      "SELECT count(*) FROM invitation WHERE user_id IS NOT NULL AND expires_at > \(now)") ?? 0
  }
}
