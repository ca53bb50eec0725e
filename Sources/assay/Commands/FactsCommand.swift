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
      let comparison = try await opened.read { try StandardsInForce($0).rejudge(from: from, apply: false) }
      Terminal.say(Self.text(comparison))
      guard !comparison.changes.isEmpty, yes || confirm() else { return }
      try await opened.write { _ = try StandardsInForce($0).rejudge(from: from, apply: true) }
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
      var table = TextTable([
        .titled("Ticket"), .titled("Figure"), .counted("Helpdesk s"), .counted("Ours s"), .counted("Difference s"),
      ])
      for difference in comparison.differences.prefix(limit) {
        let ours = difference.ours.map { "\($0 / 1000)" } ?? "–"
        let gap = difference.ours.map { "\((difference.ours ?? $0) / 1000 - difference.vendor / 1000)" } ?? "–"
        table.rows.append([difference.ticket, difference.metric, "\(difference.vendor / 1000)", ours, gap])
      }
      if !table.rows.isEmpty { Terminal.say(table.lines().joined(separator: "\n")) }
      Terminal.tell("\(comparison.compared) figures compared, \(comparison.differences.count) differ.")
    }
  }
}
