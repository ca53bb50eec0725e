import ArgumentParser
import Kernel
import People
import Store

struct UserSessionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions", abstract: "List where a user is signed in, or sign the user out everywhere.")

  @Argument(help: "The user.") var name: String
  @Flag(help: "End all of them.") var end = false
  @Option(help: "table, csv or json.") var format = ListFormat.table
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let (opened, now) = (try await database.open(), Now.instant)
    let user = try await opened.read { try Users($0).named(name) }
    if end {
      let ended = try await opened.write { try Sessions($0).endAll(of: user.id, by: Operator.actor, at: now) }
      return Terminal.tell("Sessions of \(user.name) that ended: \(ended).")
    }
    let (sessions, zone) = try await opened.read { connection in
      (try Sessions(connection).all(of: user.id, at: now), try TeamSettings.read(connection).zone)
    }
    var list = RecordList([
      .titled("Since", "created_at"), .titled("Last used", "seen_at"), .titled("Until", "expires_at"),
      .titled("Address", "address"), .titled("Browser", "browser"),
    ])
    list.rows = sessions.map {
      [.instant($0.createdAt), .instant($0.seenAt), .instant($0.expiresAt), .text($0.address), .text($0.browser)]
    }
    try list.write(as: format, zone: zone, empty: "\(user.name) is not signed in.")
  }
}
