import ArgumentParser
import Foundation
import Kernel
import People
import Quality
import Sampling
import Store
import Tabular

struct DrawShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a day's draw: the proof, each agent's part, skips, and who reviews how many.",
    discussion: """
      The frame's file has one line a ticket; its SHA-256 is the frame's hash, and a line's HMAC-SHA256 under the seed is the \
      ticket's rank, so that anyone can redo the draw without this program. With --tickets every ticket of the frame is \
      listed with that hash, its place among the agent's, and what came of it.
      """)

  @Argument(help: "The business day, YYYY-MM-DD.") var day: Day
  @Option(help: "table, json, or csv for the drawn tickets.") var format = ListFormat.table
  @Flag(help: "List every ticket of the frame, drawn or not, with its hash.") var tickets = false
  @Option(help: "Write the frame's text to this file.") var frame: String?
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let opened = try await database.open()
    switch format {
    case .table where tickets: Terminal.say(try await frameFile(opened).lines.joined(separator: "\n"))
    case .table: Terminal.say(try await text(opened))
    case .json: Terminal.say(String(decoding: try await json(opened), as: UTF8.self))
    case .csv where tickets: Terminal.write(try await frameFile(opened).csv)
    case .csv: Terminal.write(Self.csv(try await opened.read { try Draws($0).tickets(on: day) }))
    }
    if let frame { try OutputFile.write(try await opened.read { try Draws($0).frameText(on: day) }, to: frame) }
  }

  private func frameFile(_ opened: any Database) async throws -> FrameFile {
    FrameFile(parts: try await opened.read { try Draws($0).frameParts(on: day) })
  }

  private func text(_ opened: any Database) async throws -> String {
    try await opened.read { connection in
      DrawText(try Draws(connection).report(on: day), zone: try TeamSettings.read(connection).zone).details
    }
  }

  private func json(_ opened: any Database) async throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    let all: [FrameFile.Entry]? = if tickets { try await frameFile(opened).entries } else { nil }
    return try encoder.encode(
      try await opened.read { connection in
        var json = DrawJSON(try Draws(connection).report(on: day), try Draws(connection).tickets(on: day))
        json.frame = all
        return json
      })
  }

  private static func csv(_ tickets: [DrawnTicket]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(["source", "ticket", "agent", "rank", "skip_reason", "skip_note", "replaced_by"].map { .text($0) })
    for ticket in tickets {
      writer.row([
        .text(ticket.source), .text(ticket.number), .text(ticket.agent), .integer(ticket.rank),
        .text(ticket.skipReason ?? ""), .text(ticket.skipNote ?? ""), .text(ticket.replacement ?? ""),
      ])
    }
    return writer.bytes
  }
}

/// A draw as JSON; instants in UTC, hashes and the seed in hexadecimal.
struct DrawJSON: Encodable {
  struct Agent: Encodable {
    let agent: String
    let tickets, quota, inSample, skipped: Int
  }

  struct Reviewer: Encodable {
    let reviewer: String
    let dailyLoad, tickets, done: Int
  }

  struct Ticket: Encodable {
    let source, ticket, agent: String
    let rank: Int
    let skipReason, skipNote, replacedBy: String?
  }

  let day, algorithm, seed, commitment, committedAt, frameHash, drawnAt: String
  let rate: Double
  let frameSize, sampleSize, reviewedTwice, withoutReviewer: Int
  let agents: [Agent]
  let reviewers: [Reviewer]
  let tickets: [Ticket]
  /// Every ticket of the frame, when it is asked for.
  var frame: [FrameFile.Entry]?

  init(_ report: DrawReport, _ drawn: [DrawnTicket]) {
    let draw = report.draw
    (day, algorithm, seed) = (draw.day.description, draw.algorithm, draw.seed.hexadecimal)
    (commitment, committedAt) = (draw.commitment, draw.committedAt.description)
    (frameHash, drawnAt, rate) = (draw.frameHash, draw.drawnAt.description, draw.rate.fraction)
    (frameSize, sampleSize) = (draw.frameSize, draw.sampleSize)
    (reviewedTwice, withoutReviewer) = (report.doubles, report.withoutReviewer)
    agents = report.agents.map {
      Agent(agent: $0.agent, tickets: $0.tickets, quota: $0.quota, inSample: $0.drawn, skipped: $0.skipped)
    }
    reviewers = report.reviewers.map {
      Reviewer(reviewer: $0.reviewer, dailyLoad: $0.dailyLoad, tickets: $0.given, done: $0.reviewed)
    }
    tickets = drawn.map {
      Ticket(
        source: $0.source, ticket: $0.number, agent: $0.agent, rank: $0.rank, skipReason: $0.skipReason,
        skipNote: $0.skipNote, replacedBy: $0.replacement)
    }
  }
}
