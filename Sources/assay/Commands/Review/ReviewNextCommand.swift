import ArgumentParser
import Kernel
import Quality
import Store

struct ReviewNextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next", abstract: "Score what waits for a reviewer, ticket after ticket, until q.")

  @Argument(help: "The reviewer's name.") var reviewer: String
  @OptionGroup var language: LanguageOption
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let opened = try await database.open()
    let name = reviewer
    let first = try await Self.next(name, opened)
    guard var task = first else { return Terminal.tell("Nothing waits for \(name).") }
    let terminal = try RawTerminal()
    defer { terminal.close() }
    var (done, skipped) = (0, 0)
    var notice: LocalizedText?
    while true {
      let loop = ReviewLoop(database: opened, terminal: terminal, language: language.chosen, task: task)
      let end = try await loop.run(saying: notice)
      switch end {
      case .left: break
      case .submitted: done += 1
      case .skipped: skipped += 1
      }
      if case .left = end { break }
      notice = try await ReviewEnding(opened).notice(end, of: task)
      guard let following = try await Self.next(name, opened) else { break }
      task = following
    }
    terminal.close()
    let left = try await opened.read { connection in
      try Reviewers(connection).queue(of: try Reviewers(connection).named(name).id).count
    }
    Terminal.tell("\(done) done, \(skipped) skipped, \(left) left.")
  }

  private static func next(_ name: String, _ database: any Database) async throws -> ReviewTask? {
    try await database.read { connection in
      let queue = try Reviewers(connection).queue(of: try Reviewers(connection).named(name).id)
      return try queue.first.map { try ReviewTasks(connection).task($0.id) }
    }
  }
}
