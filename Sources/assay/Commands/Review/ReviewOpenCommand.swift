import ArgumentParser
import Kernel
import Quality
import Store

struct ReviewOpenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Score one drawn ticket in the terminal.")

  @Argument(help: "The ticket, as its helpdesk numbers it.") var ticket: String
  @Option(help: "Who you are, when the ticket waits for more than one reviewer.") var reviewer: String?
  @OptionGroup var language: LanguageOption
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let opened = try await database.open()
    let task = try await opened.read { try ReviewDesk($0).task(ticket, of: reviewer) }
    let terminal = try RawTerminal()
    defer { terminal.close() }
    let loop = ReviewLoop(database: opened, terminal: terminal, language: language.chosen, task: task)
    let end = try await loop.run()
    terminal.close()
    let notice = try await ReviewEnding(opened).notice(end, of: task)
    if let notice { Terminal.say("\(task.number)  \(notice[language.chosen])") }
  }
}

/// What is said after a ticket.
struct ReviewEnding {
  private let database: any Database

  init(_ database: any Database) {
    self.database = database
  }

  /// The sentence; nil when the reviewer left.
  func notice(_ end: ReviewLoop.End, of task: ReviewTask) async throws -> LocalizedText? {
    switch end {
    case .left: return nil
    case .skipped: return ReviewWords.skipped
    case .submitted(let review):
      let ticket = try await database.read { try ReviewDesk($0).ticket(task, at: Now.instant) }
      return ReviewWords.submitted(review, csat: ticket.csat)
    }
  }
}
