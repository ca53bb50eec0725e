import ArgumentParser
import Kernel
import People
import Quality
import Scorecards
import Store
import Tickets

struct ImportsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "imports", abstract: "The last imports, and the way back from one.",
    subcommands: [List.self, Undo.self], defaultSubcommand: List.self)

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the last imports, the latest first.")

    @Option(help: "How many to list.") var limit = 20
    @OptionGroup var database: DatabaseOption

    func run() async throws {
      let opened = try await database.open()
      let (entries, zone) = try await opened.read { connection in
        (try ImportHistory(connection).latest(limit), try TeamSettings.read(connection).zone)
      }
      guard !entries.isEmpty else { return Terminal.say("Nothing was imported yet.") }
      var table = TextTable([
        .init(title: "No.", isNumber: true), .init(title: "When", keepsWidth: true), .init(title: "File"),
        .init(title: "Source"), .init(title: "Kind", keepsWidth: true), .init(title: "New", isNumber: true),
        .init(title: "Changed", isNumber: true), .init(title: "State", keepsWidth: true),
      ])
      table.rows = entries.map { entry in
        [
          "\(entry.id)", zone.minute(of: entry.at), entry.file, entry.source ?? "?", entry.kind.rawValue,
          "\(entry.added)", "\(entry.changed)", entry.undoneAt == nil ? "" : "undone",
        ]
      }
      Terminal.say(table.lines().joined(separator: "\n"))
    }
  }

  struct Undo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take an import back: what it added goes, what it changed becomes what it was.",
      discussion: """
        That can be done as long as nothing rests on it: no draw, no review, no overtime reason, no later import with \
        the same rows. Names of agents and teams stay. The file can then be imported again, with another mapping or zone.
        """)

    @Argument(help: "The import's number, as `assay imports` lists it.") var number: Int64
    @OptionGroup var database: DatabaseOption

    func run() async throws {
      let opened = try await database.open()
      let entry = try await opened.write { connection in
        try ImportHistory(connection).undo(number, at: Now.instant) { tickets in
          try RestingWork(connection).on(tickets) + OverdueClocks.resting(on: tickets, connection)
        }
      }
      let things = entry.kind.rawValue
      Terminal.say(
        "Import \(entry.name) is taken back: \(entry.added) new \(things) are gone, \(entry.changed) changed \(things) are as "
          + "they were.")
    }
  }
}
