import ArgumentParser
import Foundation
import HTML
import Kernel
import Scorecards
import Store
import Tickets

struct ScorecardCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scorecard", abstract: "A month's scorecards: quality beside response times, per agent and team.",
    subcommands: [Make.self, Verify.self], defaultSubcommand: Make.self)
}

extension ScorecardCommand {
  struct Make: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make the scorecards of a month.",
      discussion: """
        Quality comes from the random draw's reviews only and carries its 95 % interval; nobody is ranked where the \
        intervals cannot tell apart.
        """)

    @Option(help: "The month, YYYY-MM.") var month: Month
    @Option(help: "Only the agents of this team.") var team: String?
    @Option(help: "Only this agent.") var agent: String?
    @Option(help: "table, csv, xlsx, json or html.") var format = ReportFormat.table
    @Option(help: "A folder to write scorecard-MONTH in; without it, the terminal. A workbook needs one.")
    var output: String?
    @Option(help: "A YAML file with `month:` and under `reasons:` why targets were missed, by target.") var reasons:
      String?
    @Flag(help: "Begin a CSV file with the mark by which Excel knows UTF-8.") var bom = false
    @OptionGroup var language: LanguageOption
    @OptionGroup var database: DatabaseOption

    func validate() throws {
      if format == .xlsx, output == nil { throw ValidationError("A workbook needs a folder: add --output DIR.") }
    }

    func run() async throws {
      let reasons = try reasons.map { try MissReasons(yaml: Self.text(of: $0), file: $0) }
      let opened = try await database.open(isMapped: format == .xlsx)
      let request = ScorecardRequest(month: month, team: team, agent: agent, now: Now.instant)
      let format = ScorecardFormat(rawValue: format.rawValue)
      let file = ScorecardFile(
        format: format, path: try path(request), words: ScorecardWords(language.chosen), bom: bom)
      let (bytes, notes) = try await opened.read { connection in
        let card = try ScorecardMaker(connection).make(request, extent: format?.extent ?? .everything)
        let bytes = try file.bytes(of: try reasons.map(card.explained) ?? card, connection)
        return (bytes, try StandardsInForce(connection).unlistedHolidays(in: request.month.first...request.month.last))
      }
      Terminal.note(notes)
      try file.deliver(bytes)
    }

    private func path(_ request: ScorecardRequest) throws -> String? {
      guard let output else { return nil }
      do {
        try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
      } catch {
        throw Problem(
          .unavailable, "The folder \(output) cannot be made.", remedy: "Name a folder that can be written.")
      }
      return "\(output)/\(request.fileName(ScorecardWords(.en))).\(format == .table ? "txt" : format.rawValue)"
    }

    private static func text(of path: String) throws -> String {
      do {
        return try String(contentsOfFile: path, encoding: .utf8)
      } catch {
        throw Problem(
          .missing, "This file cannot be read as UTF-8 text.", remedy: "Check its name and permissions.",
          place: Problem.Place(file: path))
      }
    }
  }

  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compute an exported scorecard again and say where the database differs.",
      discussion: "Ends with exit code 1 when anything differs.")

    @Argument(help: "A file that --format json wrote.") var file: String
    @Option(help: "How many differences to list.") var limit = 20
    @OptionGroup var database: DatabaseOption

    func run() async throws {
      guard let data = FileManager.default.contents(atPath: file) else {
        throw Problem(.missing, "There is no file \(file).", remedy: "Check the name.")
      }
      let opened = try await database.open()
      let (name, limit) = (file, limit)
      let verification = try await opened.read { try ScorecardVerification.verify(data, file: name, $0) }
      guard !verification.differences.isEmpty else {
        return Terminal.tell(
          "The scorecards of \(verification.month) stand: \(verification.agents) agents computed again, no difference.")
      }
      for difference in verification.differences.prefix(limit) {
        Terminal.tell("\(difference.path): file \(difference.first), database \(difference.second)")
      }
      let count = verification.differences.count
      throw Problem(
        .conflict, "The scorecards of \(verification.month) differ in \(count, "place", "places").",
        remedy: "Look at `inputs` first: it says which input changed.", place: Problem.Place(file: file))
    }
  }
}
