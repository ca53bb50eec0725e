import Kernel
import Quality
import Sampling
import Tabular

/// Every ticket of a frame with its hash, so that a third party can draw again.
struct FrameFile {
  let parts: [FramePart]

  /// A ticket as CSV and JSON name its fields.
  struct Entry: Encodable {
    let source, ticket, agent: String
    /// HMAC-SHA256 of source U+001F ticket U+001F agent under the seed.
    let hmac: String
    let rank: Int?
    let outcome: String
    let drawn: Bool
  }

  var entries: [Entry] {
    parts.flatMap(\.tickets).map { ticket in
      Entry(
        source: ticket.standing.source, ticket: ticket.standing.ticket, agent: ticket.standing.agent,
        hmac: ticket.standing.hash, rank: ticket.standing.rank, outcome: ticket.outcome.rawValue,
        drawn: ticket.outcome == .drawn)
    }
  }

  var csv: [UInt8] {
    var writer = CSVWriter()
    writer.row(["source", "ticket", "agent", "rank", "hmac", "drawn", "outcome"].map { .text($0) })
    for entry in entries {
      writer.row([
        .text(entry.source), .text(entry.ticket), .text(entry.agent), entry.rank.map { .integer($0) } ?? .empty,
        .text(entry.hmac), .text(entry.drawn ? "yes" : "no"), .text(entry.outcome),
      ])
    }
    return writer.bytes
  }

  /// The hash's first digits, which decide the order, are enough for the eye.
  var lines: [String] {
    var table = TextTable([
      .titled("Agent"), .titled("Ticket", keepsWidth: true), .counted("Rank"), .init(title: "HMAC", keepsWidth: true),
      .titled("Outcome"),
    ])
    table.rows = entries.map { entry in
      [entry.agent, entry.ticket, entry.rank.map(String.init) ?? "–", "\(entry.hmac.prefix(12))…", entry.outcome]
    }
    return table.lines()
  }
}
