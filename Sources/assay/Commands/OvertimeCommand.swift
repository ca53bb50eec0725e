import ArgumentParser
import Content
import Foundation
import Kernel
import People
import Quality
import Scorecards
import Store
import Tickets

struct OvertimeReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overtime", abstract: "What was overdue in a month, why, and what still lacks a reason.",
    discussion: "On the terminal the first 20 overdue tickets without a reason are listed; other formats hold all.")

  @Option(help: "A month, YYYY-MM.") var month: Month
  @OptionGroup var output: OutputOption
  @OptionGroup var language: LanguageOption
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let (month, now, labels) = (month, Now.instant, ReportLabels(language.chosen))
    let (report, notes) = try await database.open().read { connection in
      let report = try OvertimeReport.make(month, zone: try TeamSettings.read(connection).zone, at: now, connection)
      return (report, try StandardsInForce(connection).unlistedHolidays(in: month.first...month.last))
    }
    Terminal.note(notes)
    let limit = output.format == .table && output.output == nil ? 20 : Int.max
    try ReportForms(
      title: report.title(labels), subtitle: report.subtitle(labels), findings: report.findings(labels),
      tables: report.tables(labels, limit: limit), labels: labels, csv: { report.csv() }, json: report.json,
      page: { report.page(labels) }
    ).write(output)
  }
}

extension ClockKind: ExpressibleByArgument {
  package init?(argument: String) { self.init(name: argument) }
  package static var allValueStrings: [String] { names }
}

struct OvertimeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overtime", abstract: "Say why a ticket was overdue.",
    discussion:
      "The reasons are the root causes of the rubric service-quality; a later one takes the place of an earlier.")

  @Argument(help: "The ticket's number.") var ticket: String
  @Option(help: "The id of a root cause, such as understaffed.") var reason: String
  @Option(help: "first_response, next_reply or resolution; without it, whatever was overdue.") var clock: ClockKind?
  @Option(help: "What else there is to say.") var note: String?
  @OptionGroup var language: LanguageOption
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let (number, id, kind, note, now, author) = (ticket, reason, clock, note, Now.instant, Operator.actor)
    let (reason, clocks) = try await database.open().write { connection in
      let rubric = try Revisions(connection).required(Rubric.self, name: OvertimeReport.rubric).value
      let reason = try OvertimeReason(id, in: rubric)
      let clocks = try OverdueClocks(connection, at: now).explain(
        try StoredTickets(connection).named(number), called: number, kind: kind, reason: reason, note: note, by: author)
      return (reason, clocks)
    }
    let labels = ReportLabels(language.chosen)
    for clock in clocks {
      Terminal.say("\(number)  \(labels.title(of: clock.kind))  \(reason.title(language.chosen))")
    }
  }
}
