import ArgumentParser
import Kernel
import Scorecards
import Store
import Tickets

struct DiagnosisCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagnosis",
    abstract: "How response, resolution, satisfaction, complaints, repeat contacts and reopens moved over months.",
    discussion: "Each change on the month before is called better or worse only where it can be told from chance.")

  @Option(help: "How many months, 2 to 24.") var months = 3
  @Option(help: "The last month, YYYY-MM; without it the last whole one with tickets.") var until: Month?
  @OptionGroup var output: OutputOption
  @OptionGroup var language: LanguageOption
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    guard (2...24).contains(months) else { throw ValidationError("Say --months 2 to 24.") }
  }

  func run() async throws {
    let (count, last, now, labels) = (months, until, Now.instant, ReportLabels(language.chosen))
    let (diagnosis, notes) = try await database.open().read { connection -> (Diagnosis, [Sentence]) in
      let diagnosis = try Diagnosis.make(months: count, until: last, at: now, connection)
      guard let begin = diagnosis.months.first, let end = diagnosis.months.last else { return (diagnosis, []) }
      return (diagnosis, try StandardsInForce(connection).unlistedHolidays(in: begin.first...end.last))
    }
    Terminal.note(notes)
    try ReportForms(
      title: diagnosis.title(labels), subtitle: diagnosis.subtitle(labels), findings: diagnosis.findings(labels),
      tables: diagnosis.tables(labels), labels: labels, csv: { diagnosis.csv() }, json: diagnosis.json,
      page: { diagnosis.page(labels) }
    ).write(output)
  }
}
