import ArgumentParser
import Content
import Demo
import Foundation
import Kernel
import People
import Web

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Fill a new database with a made-up team: months of tickets, draws and reviews.",
    discussion: """
      The same numbers make the same team. Its last day is drawn but not reviewed, so that there is work to do; try \
      assay queue, assay report and assay scorecard.
      """)

  @Option(help: "How many agents.") var agents = 24
  @Option(help: "How many days.") var days = 92
  @Option(help: "Another number makes another team.") var seed: UInt64 = 1
  @Option(help: "The last day.") var ending = Day(number: 20_696)
  @Option(help: "The folder with rubrics, response standard and targets.") var rubrics = "Rubrics"
  @Option(help: "The folder with knowledge cards; left out when there is none.") var knowledge = "KnowledgeBase"
  @Option(help: "Also keep the made-up export, tickets.csv and messages.csv, in this folder.") var files: String?
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    guard (1...200).contains(agents) else { throw ValidationError("--agents takes 1 to 200.") }
    guard (1...400).contains(days) else { throw ValidationError("--days takes 1 to 400.") }
  }

  private var folders: [String] {
    [rubrics] + (FileManager.default.fileExists(atPath: knowledge) ? [knowledge] : [])
  }

  func run() async throws {
    let documents = try ContentFolder(ContentReader(kinds: ContentKinds.all)).documents(in: folders)
    let opened = try await database.openOrMake()
    let team = DemoTeam(agents: agents, days: days, seed: seed, endingOn: ending)
    Terminal.tell(
      "Made \(team.agents.count) agents with \(team.tickets.count) tickets, \(ending - (days - 1)) to \(ending).")
    if let files { try team.writeFiles(to: files) }
    let run = DemoRun(team, in: opened) { Terminal.tell($0) }
    try await run.run(publishing: documents)
    let signIns = try await run.enterUsers()
    Terminal.tell("To look at it in a browser: assay serve --clock \(ending + 1)T09:30")
    Terminal.tell("Everybody’s password is “\(DemoUsers.password)”; one sign-in for each role:")
    for signIn in signIns { Terminal.say("  \(signIn.role.rawValue): \(signIn.name)") }
  }
}
