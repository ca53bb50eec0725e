package import Kernel
import People
package import Store

/// The start of a database that nobody can sign in to yet.
package enum FirstAdministrator {
  /// The path of a one-time link that makes the first administrator; nil when there is one already.
  package static func invite(_ database: any Database, at now: Instant) async throws -> String? {
    let secret = Secret.make()
    let isNeeded = try await database.write { connection in
      let invitations = Invitations(connection)
      guard try invitations.needsFirst() else { return false }
      _ = try invitations.inviteFirst(secret: secret, at: now)
      return true
    }
    return isNeeded ? SignInLinks.invitation(secret.text) : nil
  }
}
