import ArgumentParser
import Store
import Tickets

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Work out all facts and day sheets again from the tickets and name every difference.")

  @Flag(help: "Make facts and sheets anew where they differ.") var repair = false
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let opened = try await database.open()
    let report = try await opened.read { try Verification($0).run() }
    for difference in report.differences { Terminal.say(difference) }
    Terminal.say(
      "\(report.tickets) tickets, \(report.facts) facts, \(report.sheets) day sheets: "
        + (report.differenceCount == 0 ? "all agree." : "\(report.differenceCount) differences."))
    guard report.differenceCount > 0 else { return }
    guard repair else { throw ExitCode(1) }
    try await opened.write { try Verification($0).repair() }
    Terminal.say("Made anew from the tickets.")
  }
}
