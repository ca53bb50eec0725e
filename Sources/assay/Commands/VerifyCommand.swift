import ArgumentParser
import Content
import Kernel
import People
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
    let opened = try await database.open(isMapped: true)
    // First of all: without a standard that can be read there is nothing to compare with.
    let spoiled = try await opened.read { try Revisions($0).spoiled() }
    for revision in spoiled { Terminal.tell(revision) }
    // Side by side: neither says anything about the other, so that each may see the database at a moment of its own.
    async let checked = opened.read { connection in
      let months = try ResponseMonthCheck(connection).differences + ReviewMonthCheck(connection).differences
      return (try ReviewSheetCheck(connection), months, try TwinNames(connection).found())
    }
    let report = try await opened.read { try Verification($0).run() }
    let (reviews, months, twins) = try await checked
    for twin in twins.prefix(1000) { Terminal.tell(twin) }
    for difference in report.differences { Terminal.tell(difference) }
    for difference in reviews.differences.prefix(1000) { Terminal.tell(difference.sentence) }
    for difference in months.prefix(1000) { Terminal.tell(difference) }
    let differences = report.differenceCount + reviews.differences.count + months.count + spoiled.count
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
      if !months.isEmpty {
        try ResponseMonths(connection).makeAll()
        try ReviewMonths(connection).makeAll()
      }
      try AuditLog(connection).append(
        .factsRepaired, AuditSubject("database", "facts"),
        before: [
          "facts": .integer(report.differenceCount), "reviews": .integer(reviews.differences.count),
          "months": .integer(months.count),
        ], by: Operator.actor, at: Now.instant)
    }
    Terminal.tell("Made anew from the tickets and reviews.")
    // No text can be made anew.
    if !spoiled.isEmpty { throw ExitCode(1) }
  }
}
