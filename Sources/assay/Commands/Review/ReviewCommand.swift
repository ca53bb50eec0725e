import ArgumentParser

struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Score drawn tickets against the rubric.",
    discussion: "assay review TICKET opens a ticket in the terminal; assay review next NAME goes through what waits.",
    subcommands: [
      ReviewOpenCommand.self, ReviewNextCommand.self, ReviewShowCommand.self, ReviewCorrectCommand.self,
      ReviewSubmitCommand.self,
    ],
    defaultSubcommand: ReviewOpenCommand.self)
}
