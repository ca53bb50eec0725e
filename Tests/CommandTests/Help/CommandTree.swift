import Foundation
import TestSupport

/// A command of the program as the program itself describes it, with what it hides.
struct CommandTree: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let abstract: String?
    let names: [Name]?
    let shouldDisplay: Bool
    let valueName: String?

    /// `--name` or `-n`, each; a positional argument has none.
    var spellings: [String] {
      (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
    }
  }

  let commandName: String
  let abstract: String?
  let shouldDisplay: Bool
  let arguments: [Argument]?
  let subcommands: [CommandTree]?
  let defaultSubcommand: String?

  /// The whole program.
  static func read() throws -> CommandTree {
    struct Dump: Decodable { let command: CommandTree }
    let dumped = try Program.run(["--experimental-dump-help"], in: TemporaryFolder())
    return try JSONDecoder().decode(Dump.self, from: Data(dumped.output.utf8)).command
  }

  /// Every command below this one, with the words that call it after `assay`.
  func all(under words: [String] = []) -> [(words: [String], command: CommandTree)] {
    (subcommands ?? []).filter { $0.commandName != "help" }.flatMap { command in
      [(words + [command.commandName], command)] + command.all(under: words + [command.commandName])
    }
  }

  /// The command that the words call, as far as they name one, and the words that are left.
  func find(_ words: [String]) -> (command: CommandTree, rest: [String]) {
    guard let word = words.first, let next = subcommands?.first(where: { $0.commandName == word }) else {
      let chosen = defaultSubcommand.flatMap { name in subcommands?.first { $0.commandName == name } }
      return (chosen ?? self, words)
    }
    return next.find(Array(words.dropFirst()))
  }

  /// The page that `--help` prints.
  static func page(_ words: [String]) throws -> String {
    let outcome = try Program.run(words + ["--help"], in: TemporaryFolder())
    guard outcome.code == 0, outcome.errors.isEmpty else { throw ProgramError(reason: "\(words): \(outcome)") }
    return outcome.output
  }
}
