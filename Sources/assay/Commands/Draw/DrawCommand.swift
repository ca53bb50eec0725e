import ArgumentParser
import Kernel
import People
import Quality
import Store

struct DrawCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Draw a day's random sample for review, and prove it.",
    discussion: """
      assay draw 2023-03-01 takes exactly the sampling rate of the tickets answered that day, at least one an agent, and \
      gives them to the reviewers by chance. The seed's hash is published before, so that the draw can be redone and \
      nobody can have chosen it.
      """,
    subcommands: [
      DrawDayCommand.self, DrawVerifyCommand.self, DrawShowCommand.self, DrawSkipCommand.self, DrawAssignCommand.self,
      DrawTargetCommand.self, DrawWhyCommand.self,
    ],
    defaultSubcommand: DrawDayCommand.self)
}

struct DrawDayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "day", abstract: "Draw a day that is over.")

  @Argument(help: "The business day, YYYY-MM-DD; without it, yesterday.") var day: Day?
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let opened = try await database.open()
    let (report, zone) = try await opened.write { connection in
      let zone = try TeamSettings.read(connection).zone
      let yesterday = zone.day(of: Now.instant) - 1
      return (
        try Draws(connection).draw(day ?? yesterday, by: Operator.actor, at: Now.instant, newSeed: SystemSeed.make),
        zone
      )
    }
    Terminal.say(DrawText(report, zone: zone).summary)
  }
}

struct DrawVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Draw a day again from the kept frame, seed and skips, and name every difference.")

  @Argument(help: "The business day, YYYY-MM-DD.") var day: Day
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let opened = try await database.open()
    let (verification, zone) = try await opened.read { connection in
      (try Draws(connection).verify(day), try TeamSettings.read(connection).zone)
    }
    Terminal.say(DrawText.verified(verification, zone: zone))
    if !verification.isTrue { throw ExitCode(1) }
  }
}
