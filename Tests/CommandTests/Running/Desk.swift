import Foundation
import Store
import TestSupport
import Testing

/// A small team's database: two days of tickets, the shipped rubrics, one reviewer.
struct Desk {
  let folder: TemporaryFolder
  let address: String

  static func make(_ engine: Engine) async throws -> Desk {
    let desk = Desk(folder: try TemporaryFolder(), address: try await engine.newAddress())
    let rows = (0..<40).map {
      MadeExport.ticket("T\($0)", day: 2 + $0 % 2, $0, agent: "Agent \($0 % 4)", file: "desk", version: 1)
    }
    _ = try desk.folder.write(MadeExport.ticketHeader + rows.joined(), to: "tickets.csv")
    for command in [
      ["publish", Program.package.appending(path: "Rubrics").path], ["import", "tickets.csv"],
      ["reviewer", "add", "Quinn"],
    ] {
      let outcome = try desk.run(command)
      try #require(outcome.code == 0, "\(outcome)")
    }
    return desk
  }

  /// Runs a command on this database.
  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    try Program.run(arguments + ["--database", address], in: folder, environment: environment)
  }

  /// Runs a command, its words in one text.
  func run(_ command: String) throws -> Outcome {
    try run(command.split(separator: " ").map(String.init))
  }
}

extension Outcome {
  /// A refusal: nothing on stdout, a sentence on stderr, exit code 1.
  static func refused(_ sentence: String) -> Outcome {
    Outcome(code: 1, errors: sentence + "\n")
  }
}
