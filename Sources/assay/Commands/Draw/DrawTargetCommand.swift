import ArgumentParser
import Kernel
import People
import Quality
import Store
import Tickets

extension TargetReason: EnumerableFlag {
  static func name(for value: TargetReason) -> NameSpecification {
    .customLong(value.rawValue.replacing("_", with: "-"))
  }

  static func help(for value: TargetReason) -> ArgumentHelp? {
    switch value {
    case .complaints: "Complaints that came in on the day."
    case .lowCSAT: "Bad ratings given on the day."
    case .breached: "Tickets that ran over a target on the day."
    case .reopened: "Tickets answered on the day that were ever reopened."
    case .vip: "Tickets of the most valued customers answered on the day."
    case .newHires: "Tickets answered on the day by agents in their first 30 days."
    case .fastAndCanned:
      "Tickets answered on the day by agents faster than most, a third of whose reviews found canned replies."
    case .byHand: "The tickets that you name."
    }
  }
}

struct DrawTargetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "target",
    abstract: "Choose tickets for a reason; such reviews feed coaching and never a score.")

  @Flag(exclusivity: .exclusive) var reason: TargetReason
  @Argument(help: "The tickets, with --by-hand.") var tickets: [String] = []
  @Option(help: "The business day; without it, yesterday.") var day: Day?
  @Option(help: "The most tickets to choose; chance decides which.") var atMost = 50
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if tickets.isEmpty == (reason == .byHand) { throw ValidationError("Name tickets with --by-hand, and only then.") }
    if atMost < 1 { throw ValidationError("Choose at least one ticket with --at-most.") }
  }

  func run() async throws {
    let opened = try await database.open()
    let report = try await opened.write { connection in
      let yesterday = try TeamSettings.read(connection).zone.day(of: Now.instant) - 1
      let named = try tickets.map { try StoredTickets(connection).named($0) }
      return try Draws(connection).target(
        reason, on: day ?? yesterday, named: named, atMost: atMost, by: Operator.actor, at: Now.instant,
        newSeed: SystemSeed.make)
    }
    Terminal.tell(
      "\(report.day): \(report.chosen) of \(report.found) tickets chosen for coaching; no score counts them.")
    if report.withoutReviewer > 0 {
      Terminal.tell("\(report.withoutReviewer) of them have no reviewer, as nobody may review them.")
    }
  }
}
