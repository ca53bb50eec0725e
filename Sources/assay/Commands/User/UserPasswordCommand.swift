import ArgumentParser
import Kernel
import People
import Store

struct UserPasswordCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "password", abstract: "Give a user another password; the user's sessions end.")

  @Argument(help: "The user.") var name: String
  @Flag(help: "Take the first line of stdin instead of asking.") var stdin = false
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let opened = try await database.open()
    let user = try await opened.read { try Users($0).named(name) }
    let text = try stdin ? SecretPrompt.piped() : SecretPrompt.ask()
    let hash = try NewPassword(text, for: user.name).hashed()
    try await opened.write { try Users($0).setPassword(user.id, hash, by: Operator.actor, at: Now.instant) }
    Terminal.tell("\(user.name) has another password now; all of the user's sessions have ended.")
  }
}

struct UserInviteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite", abstract: "Print a link with which a user chooses another password.")

  @Argument(help: "The user.") var name: String
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let secret = Secret.make()
    let text = try await database.open().write { connection in
      let user = try Users(connection).named(name)
      let invitation = try Invitations(connection).invite(user.id, secret: secret, by: Operator.actor, at: Now.instant)
      return InvitationText.lines(secret, invitation, zone: try TeamSettings.read(connection).zone)
    }
    Terminal.say(text)
  }
}
