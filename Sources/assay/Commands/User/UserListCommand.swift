import ArgumentParser
import Kernel
import People
import Store

struct UserListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the users.")

  @Option(help: "Only those whose name has this in it.") var name: String?
  @Option(help: "Only those who do this.") var role: User.Role?
  @Option(help: "table, csv or json.") var format = ListFormat.table
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let filter = UserFilter(text: name, role: role)
    let (users, zone) = try await database.open().read { connection in
      (try Users(connection).page(filter, limit: .max), try TeamSettings.read(connection).zone)
    }
    var list = RecordList([
      .titled("Name", "name"), .titled("Shown as", "display"), .titled("Roles", "roles"), .titled("Team", "team"),
      .titled("Active", "active"), .titled("Password", "has_password"), .titled("Last here", "seen_at"),
    ])
    list.rows = users.map { user in
      [
        .text(user.name), .text(user.display), .texts(user.roles.all.map(\.rawValue)), .text(user.team?.name),
        .truth(user.isActive), .truth(user.hasPassword), .instant(user.seenAt),
      ]
    }
    try list.write(as: format, zone: zone, empty: "There are no such users.")
  }
}
