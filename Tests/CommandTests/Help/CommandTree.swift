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

  /// The command that the words call, as far as they name one; the default one where they leave the choice.
  func find(_ words: [String], called path: [String] = []) throws -> CommandTree {
    let below = subcommands ?? []
    if let word = words.first, let next = below.first(where: { $0.commandName == word }) {
      return try next.find(Array(words.dropFirst()), called: path + [word])
    }
    guard !path.isEmpty, !below.isEmpty else { return self }
    // The program's description of itself leaves out some defaults; its help does not.
    let name = try Self.page(path).firstMatch(of: /\n  ([a-z-]+) \(default\)/)?.1
    return below.first { $0.commandName == name.map(String.init) } ?? self
  }

  /// The page that `--help` prints.
  static func page(_ words: [String]) throws -> String {
    let outcome = try Program.run(words + ["--help"], in: TemporaryFolder())
    guard outcome.code == 0, outcome.errors.isEmpty else { throw ProgramError(reason: "\(words): \(outcome)") }
    return outcome.output
  }
}
