import ArgumentParser
import Kernel
import People
import Store

struct UserTokenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token", abstract: "Make a token with which a program acts for a user, and print it this once.")

  @Argument(help: "The user.") var user: String
  @Option(help: "What the token is for.") var name: String
  @Option(help: "What it allows: read opens files, the others nothing yet; may be given several times.") var scope:
    [TokenScope]
  @Option(help: "The last day on which it works, YYYY-MM-DD; without it, it works until it is revoked.") var expires:
    Day?
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let secret = Secret.make()
    try await database.open().write { connection in
      let zone = try TeamSettings.read(connection).zone
      try APITokens(connection).make(
        name, for: try Users(connection).named(user).id, Set(scope), expiresAt: expires.map { zone.start(of: $0 + 1) },
        secret: secret, by: Operator.actor, at: Now.instant)
    }
    Terminal.say(APIToken.text(secret))
  }
}

struct UserTokensCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens", abstract: "List a user's tokens, or revoke one.")

  @Argument(help: "The user.") var name: String
  @Option(help: "Revoke the token of this name.") var revoke: String?
  @Option(help: "table, csv or json.") var format = ListFormat.table
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let opened = try await database.open()
    let user = try await opened.read { try Users($0).named(name) }
    if let revoke {
      try await opened.write { connection in
        let tokens = APITokens(connection)
        try tokens.revoke(try tokens.named(revoke, of: user.id).id, of: user.id, by: Operator.actor, at: Now.instant)
      }
      return Terminal.tell("The token “\(revoke)” of \(user.name) does not work any more.")
    }
    let (tokens, zone) = try await opened.read { connection in
      (try APITokens(connection).all(of: user.id), try TeamSettings.read(connection).zone)
    }
    var list = RecordList([
      .titled("Token", "name"), .titled("Allows", "scopes"), .titled("Made", "created_at"),
      .titled("Until", "expires_at"),
      .titled("Last used", "used_at"),
    ])
    list.rows = tokens.map {
      [
        .text($0.name), .texts($0.scopes.sorted().map(\.rawValue)), .instant($0.createdAt), .instant($0.expiresAt),
        .instant($0.usedAt),
      ]
    }
    try list.write(as: format, zone: zone, empty: "\(user.name) has no tokens.")
  }
}
