import Foundation
import Quality
import Tabular

/// A queue as a file that `review submit` takes when its points are filled in.
struct QueueFile {
  let sheet: QueueSheet

  private var hasAgents: Bool { sheet.rows.contains { $0.agent != nil } }

  var csv: [UInt8] {
    var writer = CSVWriter()
    let head = ["ticket", "day"] + (hasAgents ? ["agent"] : []) + ["reviewer"] + sheet.criteria
    writer.row((head + ["comment", "evidence", "root_cause", "fatal"]).map { .text($0) })
    for row in sheet.rows {
      let known = [row.ticket, row.day] + (hasAgents ? [row.agent ?? ""] : []) + [sheet.reviewer]
      let blanks = [CSVWriter.Cell](repeating: .empty, count: sheet.criteria.count + 4)
      writer.row(known.map { CSVWriter.Cell.text($0) } + blanks)
    }
    return writer.bytes
  }

  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(sheet.rows.map { Item($0, sheet.reviewer) })) + [0x0A]
  }

  private struct Item: Encodable {
    let ticket, day, reviewer, comment: String
    let agent: String?
    /// Empty texts stand for points not given yet.
    let criteria: [String: String]

    init(_ row: QueueSheet.Row, _ reviewer: String) {
      (ticket, day, agent, self.reviewer, comment) = (row.ticket, row.day, row.agent, reviewer, "")
      criteria = Dictionary(row.criteria.map { ($0, "") }) { first, _ in first }
    }
  }
}
