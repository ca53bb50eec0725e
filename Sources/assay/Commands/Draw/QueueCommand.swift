import ArgumentParser
import Kernel
import Quality
import Store
import Tickets

struct QueueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "Show what a reviewer has to score, oldest day first.",
    discussion: """
      With --format csv or json it is an empty sheet: fill in the points, then submit the file with assay review submit.
      """)

  @Argument(help: "The reviewer's name.") var reviewer: String
  @Option(help: "How many to show; without it, 50 in a table and all in a sheet.") var limit: Int?
  @Flag(help: "Show whose tickets they are; hidden, so that the name does not sway the score.") var agents = false
  @Option(help: "table, csv or json.") var format = ListFormat.table
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("Show at least one with --limit.") }
  }

  func run() async throws {
    let opened = try await database.open()
    switch format {
    case .table: Terminal.say(try await table(opened))
    case .csv: Terminal.write(QueueFile(sheet: try await sheet(opened)).csv)
    case .json: Terminal.write(try QueueFile(sheet: try await sheet(opened)).json())
    }
  }

  private func sheet(_ opened: any Database) async throws -> QueueSheet {
    try await opened.read { connection in
      let owner = try Reviewers(connection).named(reviewer)
      let queue = try Reviewers(connection).queue(of: owner.id).prefix(limit ?? .max)
      return try QueueSheet(queue, of: owner.name, showsAgents: agents, connection)
    }
  }

  private func table(_ opened: any Database) async throws -> String {
    let queue = try await opened.read { connection in
      try Reviewers(connection).queue(of: try Reviewers(connection).named(reviewer).id)
    }
    guard !queue.isEmpty else { return ("Nothing waits for \(reviewer)." as Sentence).spoken }
    var table = TextTable([
      .titled("Day"), .titled("Ticket", keepsWidth: true), .titled("Channel"), .titled("For"), .titled("Agent"),
      .titled("Subject"),
    ])
    table.rows = queue.prefix(limit ?? 50).map { item in
      [
        item.day.description, item.number, item.channel.name,
        Self.purpose(item).spoken,
        agents ? item.agent : "·", item.subject ?? "",
      ]
    }
    return (table.lines() + [("\(queue.count) waiting." as Sentence).spoken]).joined(separator: "\n")
  }

  private static func purpose(_ item: QueuedReview) -> Sentence {
    guard item.kind != .random else { return "score" }
    let isKept = TargetReason(rawValue: item.reason)?.isKeptFromReviewers == true
    return isKept ? "coaching" : "coaching: \(item.reason)"
  }
}
