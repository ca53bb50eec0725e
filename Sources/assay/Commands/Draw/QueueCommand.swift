import ArgumentParser
import Kernel
import Quality
import Store
import Tickets

struct QueueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "Show what a reviewer has to score, oldest day first.")

  @Argument(help: "The reviewer's name.") var reviewer: String
  @Option(help: "How many to show.") var limit = 50
  @Flag(help: "Show whose tickets they are; hidden, so that the name does not sway the score.") var agents = false
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let opened = try await database.open()
    let queue = try await opened.read { connection in
      try Reviewers(connection).queue(of: try Reviewers(connection).named(reviewer).id)
    }
    guard !queue.isEmpty else { return Terminal.say("Nothing waits for \(reviewer).") }
    var table = TextTable("Day", "Ticket", "Channel", "For", "Agent", "Subject")
    table.rows = queue.prefix(limit).map { item in
      [
        item.day.description, item.number, item.channel.name,
        item.kind == .random ? "score" : "coaching: \(item.reason)",
        agents ? item.agent : "·", item.subject ?? "",
      ]
    }
    Terminal.say((table.lines() + ["\(queue.count) waiting."]).joined(separator: "\n"))
  }
}
