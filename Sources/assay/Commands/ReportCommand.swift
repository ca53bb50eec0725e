import ArgumentParser
import HTML
import Kernel
import Scorecards
import Store

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Response times, overtime reasons and the three-month diagnosis.",
    subcommands: [Response.self])
}

extension ResponseReport.Grouping: ExpressibleByArgument {}

extension ReportCommand {
  struct Response: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
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
      let (grouping, now) = (by, Now.instant)
      let report = try await database.open().read { try ResponseReport.make(period, by: grouping, at: now, $0) }
      let labels = ReportLabels(language.chosen)
      switch output.format {
      case .table: try output.write(text(report, labels).utf8)
      case .csv: try output.write(report.csv())
      case .json: try output.write(try report.json())
      case .html: try output.write(report.page(labels).bytes)
      case .xlsx: break
      }
    }

    private func text(_ report: ResponseReport, _ labels: ReportLabels) -> String {
      let isEmpty = report.rows.isEmpty
      return ReportText().text(
        title: report.title(labels), subtitle: report.subtitle(labels),
        findings: isEmpty ? [report.emptiness(labels)] : [], tables: isEmpty ? [] : report.tables(labels))
    }
  }
}
