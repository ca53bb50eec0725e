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
      guard !entries.isEmpty else { return Terminal.tell("Nothing was imported yet.") }
      var table = TextTable([
        .counted("Number"), .titled("When", keepsWidth: true), .titled("File"), .titled("Source"),
        .titled("Kind", keepsWidth: true), .counted("New"), .counted("Changed"), .titled("State", keepsWidth: true),
      ])
      let undone: Sentence = "undone"
      table.rows = entries.map { entry in
        [
          "\(entry.id)", zone.minute(of: entry.at), entry.file, entry.source ?? "?", entry.kind.words.spoken,
          "\(entry.added)", "\(entry.changed)", entry.undoneAt == nil ? "" : undone.spoken,
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
        try ImportHistory(connection).undo(number, by: Operator.actor, at: Now.instant) { tickets in
          try RestingWork(connection).on(tickets) + OverdueClocks.resting(on: tickets, connection)
        }
      }
      let things = entry.kind.words
      Terminal.tell(
        """
        Import \(entry.name) is taken back: \(entry.added) new \(things) are gone, \(entry.changed) changed \(things) are \
        as they were.
        """)
    }
  }
}
