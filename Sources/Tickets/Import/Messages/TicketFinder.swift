import Kernel
import Store

/// Finds the tickets that the rows of some blocks speak of.
struct TicketFinder {
  struct Found {
    var byID: [Int64: Ticket] = [:]
    /// By block and row; nil where there is no such ticket.
    var byRow: [[Int64?]] = []
  }

  private let connection: any Connection
  private let source: Int64

  init(_ connection: any Connection, source: Int64) {
    self.connection = connection
    self.source = source
  }

  func find(_ batches: [MessageBatch]) throws -> Found {
    var names = ByteTable()
    var numbers: [[Int]] = []
    for batch in batches {
      numbers.append(
        batch.bytes.withUnsafeBufferPointer { bytes in
          batch.rows.map { names.index(of: $0.ticket.bytes(in: bytes)).index }
        })
    }
    var found = Found()
    var ids: [Int64?] = Array(repeating: nil, count: names.count)
    try look(up: names) { number, ticket in
      ids[number] = ticket.id.rawValue
      found.byID[ticket.id.rawValue] = ticket
    }
    found.byRow = numbers.map { $0.map { ids[$0] } }
    return found
  }

  private func look(up names: ByteTable, _ body: (Int, Ticket) throws -> Void) throws {
    for start in stride(from: 0, to: names.count, by: 400) {
      let numbers = start..<min(start + 400, names.count)
      var byName: [String: Int] = [:]
      for number in numbers { byName[names.text(number)] = number }
      try connection.forEach(
        """
        SELECT \(unescaped: Ticket.columns), t.external_id FROM ticket t
        WHERE t.source_id = \(source) AND t.external_id IN \(list: Array(byName.keys))
        """
      ) { row in
        if let number = byName[try row.get(21, as: String.self)] { try body(number, try Ticket.read(row)) }
      }
    }
  }
}
