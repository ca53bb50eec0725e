import ArgumentParser
import Foundation
import Kernel
import Scorecards
import Store

struct ScorecardCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scorecard", abstract: "A month's scorecards: quality beside response times, per agent and team.",
    subcommands: [Make.self], defaultSubcommand: Make.self)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, csv
  }

  struct Make: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make the scorecards of a month.")

    @Option(help: "The month, YYYY-MM.") var month: Month
    @Option(help: "Only the agents of this team.") var team: String?
    @Option(help: "Only this agent.") var agent: String?
    @Option(help: "How to write them: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).") var format = Format
      .table
    @Option(help: "A folder for the file; without it, text goes to the screen.") var output: String?
    @Flag(help: "Begin a CSV file with the mark by which Excel knows UTF-8.") var bom = false
    @OptionGroup var language: LanguageOption
    @OptionGroup var database: DatabaseOption

    func run() async throws {
      let opened = try await database.open()
      let request = ScorecardRequest(month: month, team: team, agent: agent, now: Now.instant)
      let card = try await opened.read { try ScorecardMaker($0).make(request) }
      switch format {
      case .table: Terminal.say(ScorecardTable(card, ScorecardWords(language.chosen)).text())
      case .csv: try deliver(ScorecardCSV(card).bytes(byteOrderMark: bom), "csv")
      }
    }

    /// Writes the file and says where it lies, or writes to the screen.
    private func deliver(_ bytes: [UInt8], _ ending: String) throws {
      guard let output else { return FileHandle.standardOutput.write(Data(bytes)) }
      let path = "\(output)/scorecard-\(month).\(ending)"
      do {
        try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(filePath: path), options: .atomic)
      } catch {
        throw Problem(
          .unavailable, "The file \(path) cannot be written.", remedy: "Check the folder and that the disk has room.")
      }
      Terminal.say(path)
    }
  }
}
