import ArgumentParser
import Kernel
import Quality
import Store

struct DrawAssignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: "Give a day's drawn tickets that have no reviewer to those who may review them now.")

  @Argument(help: "The business day, YYYY-MM-DD.") var day: Day
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let report = try await database.open().write { try Draws($0).assign(day, by: Operator.actor, at: Now.instant) }
    Terminal.tell("\(day): \(report.given) tickets given, \(report.withoutReviewer) still without a reviewer.")
  }
}
