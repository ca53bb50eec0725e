import Kernel
import ArgumentParser
import Quality
import Store
import Tickets

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Work out all facts and sheets again from the tickets and reviews and name every difference.")

  @Flag(help: "Make facts and sheets anew where they differ.") var repair = false
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let opened = try await database.open()
    let (report, reviews) = try await opened.read { (try Verification($0).run(), try ReviewSheetCheck($0)) }
    for difference in report.differences { Terminal.tell(difference) }
    for difference in reviews.differences.prefix(1000) { Terminal.tell(difference.sentence) }
    let differences = report.differenceCount + reviews.differences.count
    let outcome: Sentence = differences == 0 ? "all agree" : "\(differences) differences"
    Terminal.tell(
      """
      \(report.tickets) tickets, \(report.facts) facts, \(report.sheets) day sheets, \(reviews.sheets) review sheets: \
      \(outcome).
      """)
    guard differences > 0 else { return }
    guard repair else { throw ExitCode(1) }
    try await opened.write { connection in
      if report.differenceCount > 0 { try Verification(connection).repair() }
      if !reviews.differences.isEmpty { try ReviewSheets(connection).makeAll() }
    }
    Terminal.tell("Made anew from the tickets and reviews.")
  }
}
