import ArgumentParser
import Kernel
import Scorecards
import Store
import Tickets

extension ResponseReport.Grouping: ExpressibleByArgument {}

struct ResponseReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "response",
    abstract: "Table 1: who answered and solved how fast, and how often within the response standard.",
    discussion: """
      Mean, median and nearest-rank percentiles of first responses, reply intervals and resolutions, and attainment \
      with its 95 % interval and with what still runs.
      """)

  @Option(help: "A business day, YYYY-MM-DD.") var day: Day?
  @Option(help: "A month, YYYY-MM.") var month: Month?
  @Option(help: "A row for each agent, channel, priority or team.") var by = ResponseReport.Grouping.agent
  @OptionGroup var output: OutputOption
  @OptionGroup var language: LanguageOption
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if (day == nil) == (month == nil) { throw ValidationError("Say --day YYYY-MM-DD or --month YYYY-MM.") }
  }

  func run() async throws {
    guard let period = day.map(ReportPeriod.day) ?? month.map(ReportPeriod.month) else { return }
    let (grouping, now, labels) = (by, Now.instant, ReportLabels(language.chosen))
    let (report, notes) = try await database.open().read { connection in
      let report = try ResponseReport.make(period, by: grouping, at: now, connection)
      return (report, try StandardsInForce(connection).unlistedHolidays(in: period.days))
    }
    Terminal.note(notes)
    try ReportForms(
      title: report.title(labels), subtitle: report.subtitle(labels), findings: report.findings(labels),
      tables: report.tables(labels), labels: labels, csv: { report.csv() }, json: report.json,
      page: { report.page(labels) }
    ).write(output)
  }
}
