import ArgumentParser

struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Score drawn tickets against the rubric.",
    subcommands: [ReviewSubmitCommand.self])
}
