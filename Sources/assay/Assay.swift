import ArgumentParser
import Foundation
import Kernel
import Store

/// The program: a command line over the features, and the one place where they are put together.
@main
struct Assay: AsyncParsableCommand {
  static let version = "0.3"

  static let configuration = CommandConfiguration(
    commandName: "assay",
    abstract: "Customer-service quality inspection: draw, review, measure, export.",
    discussion: "Everything is kept in one database: a file (the default, assay.db) or a PostgreSQL address.",
    version: version,
    subcommands: [
      PublishCommand.self, ImportCommand.self, ImportsCommand.self, FactsCommand.self, VerifyCommand.self,
      SettingCommand.self,
      ScorecardCommand.self,
      DrawCommand.self, ReviewerCommand.self, QueueCommand.self,
      DemoCommand.self,
      ReportCommand.self, OvertimeCommand.self,
      ReviewCommand.self,
      SearchCommand.self,
      ServeCommand.self,
      UserCommand.self, AuditCommand.self,
    ])

  /// Exit codes: 0 done, 1 refused with a sentence on stderr, 2 wrong usage.
  static func main() async {
    // Output that is piped into a program that ends early must not kill this one half-way through a transaction.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      Failure.end(error)
    }
  }
}
