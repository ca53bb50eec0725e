import ArgumentParser
import Foundation
import Kernel
import Store
import Tabular
import Tickets

extension TableFormat: ExpressibleByArgument {}
extension ImportKind: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(name: argument)
  }
}

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import tickets or messages from a helpdesk's export.",
    discussion: """
      Each file is stored whole or not at all, and importing it twice changes nothing. Headers such as ticket id, created \
      at, agent, channel, or 工单号, 创建时间, 客服, 渠道, need no mapping; for others let --propose write one. Messages have \
      the columns ticket, seq, author, role (customer, agent, robot or system), public, at and body. `assay imports` \
      lists what was imported and takes an import back.

      --follow DIR keeps looking into a folder until it is interrupted: each file that is complete (unchanged between two \
      looks) is imported once, whatever it is called, and stays where it is; rejected rows go to DIR/rejects.
      """)

  @Argument(help: "CSV or XLSX files; CSV may be gzipped.") var files: [String] = []
  @Option(help: "csv or xlsx, when the file does not show it.") var format: TableFormat?
  @Option(help: "The sheet of a workbook.") var sheet: String?
  @Option(help: "utf-8, gb18030, big5, utf-16le, utf-16be or windows-1252, when the guess is wrong.")
  var encoding: TextEncoding?
  @Option(help: "A mapping file.") var mapping: String?
  @Option(help: "Where the clocks of times without an offset hang, such as Asia/Shanghai.") var zone: String?
  @Option(help: "tickets or messages; a mapping may say it too.") var kind: ImportKind?
  @Option(help: "The system that exported, instead of the mapping's; ticket ids are unique within it.")
  var source: String?
  @Flag(help: "These are other tickets than those of the same ids and times under another source.") var distinct = false
  @Option(help: "Write rejected rows to this CSV file.") var rejects: String?
  @Flag(help: "Check everything, store nothing.") var dryRun = false
  @Flag(help: "Print the mapping that the file suggests, to be corrected and given with --mapping; store nothing.")
  var propose = false
  @Option(help: "Import the files that come into this folder, until interrupted.") var follow: String?
  @Option(help: "Seconds between two looks into the folder.") var every = 10
  @OptionGroup var language: LanguageOption
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if files.isEmpty == (follow == nil) {
      throw ValidationError("Name the files to import, or a folder with --follow DIR, and not both.")
    }
    if follow != nil, propose || dryRun || rejects != nil {
      throw ValidationError("--follow goes with none of --propose, --dry-run and --rejects.")
    }
    guard every > 0 else { throw ValidationError("--every takes seconds, 1 or more.") }
  }

  func run() async throws {
    if propose { return try await printProposals() }
    let plan = try ImportPlan(
      options: TableOptions(format: format, sheet: sheet, encoding: encoding), mapping: try mapping.map(Self.written),
      zone: zone, kind: kind, source: source, isDistinct: distinct)
    if let follow {
      let following = try FollowedFolder(follow, plan)
      return try await following.run(into: database.openOrMake(), every: .seconds(every))
    }
    if let rejects { try OutputFile.check(rejects, sparing: files + [mapping].compactMap(\.self)) }
    try SpooledFile.refuseMissing(files)
    let opened = try await database.openOrMake()
    var rejected = RejectsFile(.spoken)
    var hasNews = false
    for name in files {
      let file = try SpooledFile(name)
      defer { file.remove() }
      let bar = ProgressBar((name as NSString).lastPathComponent)
      defer { bar.finish() }
      var summary = try await file.reading { path in
        try await plan.run(path, into: opened, by: Operator.actor, at: Now.instant, dryRun: dryRun) { bar.show($0) }
      }
      summary.file = name
      bar.finish()
      Terminal.say(SummaryText(summary, dryRun: dryRun, rejects: rejects).text)
      rejected.add(summary, file: name)
      if let rejects { try OutputFile.write(rejected.bytes, to: rejects) }
      hasNews = hasNews || summary.added + summary.changed > 0
    }
    if hasNews { Terminal.note(try await opened.read { try StandardsInForce($0).unlistedHolidays() }) }
  }

  private static func written(_ path: String) throws -> ImportPlan.Written {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problem(.missing, "There is no file that can be read here.", place: Problem.Place(file: path))
    }
    return ImportPlan.Written(Array(data), file: path)
  }

  private func printProposals() async throws {
    for name in files {
      let file = try SpooledFile(name)
      defer { file.remove() }
      let proposal = try await file.reading { path in
        try MappingProposal(
          path: path, options: TableOptions(format: format, sheet: sheet, encoding: encoding), kind: kind ?? .tickets,
          language: language.chosen)
      }
      Terminal.say(String(proposal.text.dropLast()))
    }
  }
}
