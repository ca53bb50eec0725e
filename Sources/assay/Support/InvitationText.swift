import Kernel
import People

/// What is said about a link that works once.
enum InvitationText {
  /// Where the workbench takes such a link.
  static func path(_ secret: Secret) -> String { "/invitation/\(secret.text)" }

  /// The link, which is shown this once, and until when it works.
  static func lines(_ secret: Secret, _ invitation: Invitation, zone: Zone) -> String {
    let told: Sentence =
      "This link works once, until \(zone.minute(of: invitation.expiresAt)); add it to the workbench's address:"
    return told.spoken + "\n" + path(secret)
  }
}
