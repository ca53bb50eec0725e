import ArgumentParser
import Foundation
import Kernel
import Store
import Tickets

struct FactsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "What the tickets' clocks say, and what another standard would make of them.",
    subcommands: [Recompute.self, Compare.self])

  struct Recompute: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Judge the past by the current response standard: shows the difference and asks.")

    @Option(help: "The first day to judge anew, YYYY-MM-DD.") var from: Day
    @Flag(help: "Do it without asking.") var yes = false
    @OptionGroup var database: DatabaseOption

    func run() async throws {
      let opened = try await database.open()
      let comparison = try await opened.read { try StandardsInForce($0).rejudge(from: from) }
      Terminal.say(Self.text(comparison))
      guard !comparison.changes.isEmpty, yes || confirm() else { return }
      try await opened.write {
        _ = try StandardsInForce($0).rejudge(from: from, applying: (Operator.actor, Now.instant))
      }
      Terminal.tell("Done. The day sheets agree with the new outcomes.")
    }

    private func confirm() -> Bool {
      Terminal.tell("Judge the past anew? Scorecards of these months will change. [y/N]")
      return ["y", "yes", "是"].contains(readLine()?.lowercased() ?? "")
    }

    private static func text(_ comparison: StandardComparison) -> String {
      var kinds: [String: Int] = [:]
      for change in comparison.changes {
        kinds["\(change.clock.name): \(change.was.name) → \(change.becomes.name)", default: 0] += 1
      }
      let head: Sentence = "\(comparison.clocks) clocks, \(comparison.changes.count) would be judged otherwise."
      return ([head.spoken] + kinds.sorted { $0.key < $1.key }.map { "  \($0.value) × \($0.key)" }).joined(
        separator: "\n")
    }
  }

  struct Compare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Set the helpdesk's own figures beside ours and list where they differ.")

    @Option(help: "Differences up to this many seconds are not listed.") var tolerance = 60
    @Option(help: "How many to list.") var limit = 50
    @OptionGroup var database: DatabaseOption

    func run() async throws {
      let opened = try await database.open()
      let comparison = try await opened.read {
        try VendorComparison.make($0, tolerance: Milliseconds(tolerance) * 1000)
      }
      for table in [
        Self.figures(comparison.differences.prefix(limit)), Self.verdicts(comparison.verdicts.prefix(limit)),
      ]
      where !table.rows.isEmpty {
        Terminal.say(table.lines().joined(separator: "\n") + "\n")
      }
      let differ = comparison.differences.count + comparison.verdicts.count
      Terminal.tell("\(comparison.compared) figures compared, \(differ) differ.")
    }

    private static func figures(_ differences: ArraySlice<VendorComparison.Difference>) -> TextTable {
      var table = TextTable([
        .titled("Ticket"), .titled("Figure"), .counted("Helpdesk s"), .counted("Ours s"), .counted("Difference s"),
      ])
      table.rows = differences.map { difference in
        let ours = difference.ours.map { "\($0 / 1000)" } ?? "–"
        let gap = difference.ours.map { "\($0 / 1000 - difference.vendor / 1000)" } ?? "–"
        return [difference.ticket, difference.metric, "\(difference.vendor / 1000)", ours, gap]
      }
      return table
    }

    private static func verdicts(_ verdicts: ArraySlice<VendorComparison.Verdict>) -> TextTable {
      var table = TextTable([
        .titled("Ticket"), .titled("Clock"), .titled("Helpdesk says"), .counted("Its target s"), .counted("Took s"),
        .counted("Over s"),
      ])
      table.rows = verdicts.map { verdict in
        let says: Sentence = verdict.saysMet ? "met" : "missed"
        return [
          verdict.ticket, verdict.clock.name, says.spoken, verdict.target.inSeconds, verdict.ours.inSeconds,
          (verdict.ours - verdict.target).inSeconds,
        ]
      }
      return table
    }
  }
}

extension Milliseconds {
  /// Seconds with what is left of one, which decides when a target is missed by less.
  fileprivate var inSeconds: String {
    let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: 1000)
    let fraction = rest == 0 ? "" : "." + String(repeating: "0", count: 3 - String(rest).count) + String(rest)
    return (self < 0 ? "-" : "") + "\(whole)\(fraction)"
  }
}
