import Kernel
import Tabular

extension DemoTeam {
  /// The tickets as a CSV file with plain headers: UTF-8, CRLF, a header line, one record a ticket.
  package var ticketsCSV: [UInt8] {
    var file = CSVWriter(defusesFormulas: false)
    file.row(texts: [
      "external_id", "subject", "channel", "category", "priority", "tier", "customer", "agent", "team", "status",
      "created_at", "first_reply_at", "solved_at", "closed_at", "updated_at", "reopens", "csat", "complaint",
      "outbound",
    ])
    for ticket in tickets {
      let agent = agents[ticket.agent]
      file.row(texts: [
        ticket.key, ticket.subject, ticket.channel.rawValue, ticket.topic.category, ticket.priority.rawValue,
        ticket.customer.tier, ticket.customer.key, agent.name, agent.team, ticket.status.rawValue,
        stamp(ticket.created), stamp(ticket.firstReply), stamp(ticket.solved), stamp(ticket.closed),
        stamp(ticket.updated), String(ticket.reopens), ticket.csat.map(String.init) ?? "",
        ticket.complaint ? "true" : "false", ticket.outbound ? "true" : "false",
      ])
    }
    return file.bytes
  }

  /// The messages as a CSV file with plain headers, one record a message; `seq` counts from 1 in each ticket.
  package var messagesCSV: [UInt8] {
    var file = CSVWriter(defusesFormulas: false)
    file.row(texts: ["ticket", "seq", "author", "role", "public", "at", "body"])
    for ticket in tickets {
      for (index, message) in ticket.messages.enumerated() {
        file.row(texts: [
          ticket.key, String(index + 1), message.author, message.role.rawValue, message.isPublic ? "true" : "false",
          stamp(message.at), message.body,
        ])
      }
    }
    return file.bytes
  }
}

extension CSVWriter {
  fileprivate mutating func row(texts: [String]) {
    row(texts.map { $0.isEmpty ? .empty : .text($0) })
  }
}

/// Writes times as RFC 3339 with the offset of the made-up team, `2025-03-01T08:00:00+08:00`; empty for none.
private func stamp(_ instant: Instant?) -> String {
  instant.map { "\(WallClock($0, offset: WorkingHours.offset))+08:00" } ?? ""
}
