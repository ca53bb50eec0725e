import ArgumentParser
import Kernel
import People
import Store

struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "What was changed here, by whom: a chain of hashes that shows tampering.",
    subcommands: [AuditListCommand.self, AuditVerifyCommand.self])
}

struct AuditListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List entries, the latest first.")

  @Option(help: "Only what this user did.") var user: String?
  @Option(help: ArgumentHelp("Only this action, such as user.roles.", valueName: "word")) var action: String?
  @Option(help: "Only what was done to this kind of thing, such as user.") var kind: String?
  @Option(help: "Only what was done to the thing of this id.") var id: String?
  @Option(help: "Only entries before this number.") var before: Int?
  @Option(help: "How many to show.") var limit = 50
  @Option(help: "table, csv or json.") var format = ListFormat.table
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if limit < 1 { throw ValidationError("Show at least one with --limit.") }
    if let action, AuditAction(rawValue: action) == nil {
      let words = AuditAction.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("There is no action “\(action)”. The actions are \(words).")
    }
  }

  func run() async throws {
    let (entries, names, zone) = try await database.open().read { connection in
      let actor = try user.map { Actor.user(try Users(connection).named($0).id) }
      let filter = AuditFilter(
        actor: actor, action: action.flatMap(AuditAction.init(rawValue:)), subjectKind: kind, subjectID: id)
      let entries = try AuditLog(connection).page(before: before, filter, limit: limit)
      return (entries, try Self.names(entries, connection), try TeamSettings.read(connection).zone)
    }
    var list = RecordList([
      .titled("Entry", "seq"), .titled("At", "at"), .titled("Who", "actor"), .titled("Action", "action"),
      .titled("Kind", "subject_kind"), .titled("Id", "subject_id"), .titled("Before", "before"),
      .titled("After", "after"),
    ])
    list.rows = entries.map { entry in
      let who = format == .table ? names[entry.actor] ?? entry.actor : entry.actor
      return [
        .number(entry.seq), .instant(entry.at), .text(who), .text(entry.action), .text(entry.subject.kind),
        .text(entry.subject.id), .text(entry.before), .text(entry.after),
      ]
    }
    try list.write(as: format, zone: zone, empty: "There are no such entries.")
  }

  /// The names of the users among those who did something.
  private static func names(_ entries: [AuditEntry], _ connection: any Connection) throws -> [String: String] {
    var names: [String: String] = [:]
    for case .user(let id)? in Set(entries.map(\.who)) {
      names[Actor.user(id).description] = try Users(connection).find(id)?.name
    }
    return names
  }
}
