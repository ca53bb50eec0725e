import ArgumentParser
import Content
import Foundation
import Kernel
import People
import Store
import Tabular
import Tickets

extension TableFormat: ExpressibleByArgument {}

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import tickets or messages from a helpdesk's export.",
    discussion: """
      Each file is stored whole or not at all, and importing it twice changes nothing. Headers such as ticket id, created \
      at, agent, channel, or 工单号, 创建时间, 客服, 渠道, need no mapping; for others write one with --propose.
      """)

  @Argument(help: "CSV or XLSX files; CSV may be gzipped.") var files: [String]
  @Option(help: "csv or xlsx, when the file does not show it.") var format: TableFormat?
  @Option(help: "The sheet of a workbook.") var sheet: String?
  @Option(help: "A mapping file.") var mapping: String?
  @Option(help: "Where the clocks of times without an offset hang, such as Asia/Shanghai.") var zone: String?
  @Option(help: "tickets or messages.") var kind = Kind.tickets
  @Option(help: "Write rejected rows to this CSV file.") var rejects: String?
  @Flag(help: "Check everything, store nothing.") var dryRun = false
  @OptionGroup var database: DatabaseOption

  enum Kind: String, ExpressibleByArgument {
    case tickets, messages
  }

  func run() async throws {
    let opened = try await database.open()
    var rejected = RejectsFile()
    for file in files {
      let summary = try await importFile(file, into: opened)
      Terminal.say(SummaryText(summary, dryRun: dryRun).text)
      rejected.add(summary, file: file)
    }
    if let rejects { try rejected.write(to: rejects) }
  }

  private func importFile(_ file: String, into opened: any Database) async throws -> ImportSummary {
    let options = TableOptions(format: format, sheet: sheet)
    let bar = ProgressBar((file as NSString).lastPathComponent)
    defer { bar.finish() }
    let tickets = TicketImport(path: file, mapping: try mapping(for: file, options), options: options, dryRun: dryRun)
    return try await tickets.run(opened, at: Now.instant) { bar.show($0) }
  }

  private func mapping(for file: String, _ options: TableOptions) throws -> Mapping {
    var found: Mapping
    if let mapping {
      found = try Mapping.read(try YAML.parse(bytes: try Self.bytes(of: mapping), file: mapping))
      try found.requireEssentials(file: mapping)
    } else {
      found = try Mapping.plain(headers: try TableReader.open(path: file, options: options).header, file: file)
    }
    if let zone {
      guard let known = Zone(zone) else {
        throw Problem(
          .invalid, "“\(zone)” is no time zone.", remedy: "Write one such as Asia/Shanghai or Europe/London.")
      }
      found.zone = known
    }
    return found
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problem(.missing, "There is no file that can be read here.", place: Problem.Place(file: path))
    }
    return Array(data)
  }
}
