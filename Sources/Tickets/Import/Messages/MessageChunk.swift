/// Some ten thousand rows of a file of messages, in file order, with the text that they point into.
struct MessageChunk: Sendable {
  var bytes: [UInt8] = []
  var rows: [MessageRow] = []
  /// The names of the tickets; rows refer to them by number.
  private(set) var tickets = ByteTable()
  var rejections: [Rejection] = []
  var warnings: [ImportWarning: Int] = [:]
  /// What was masked, by the place of the row.
  var masked: [Int: PersonalData.Counts] = [:]
  /// Agents that came up for the first time in this chunk, in the order of their numbers.
  var newAgents: [String] = []
  /// File position after this chunk, for the progress bar.
  var consumedBytes = 0

  /// Many rows make it likely that a conversation is read in one piece.
  static let usualRows = 32_768

  var isEmpty: Bool { rows.isEmpty && rejections.isEmpty }

  /// Whether there are enough rows, or so much text that more would take too much memory.
  func isFull(rows limit: Int) -> Bool { rows.count >= limit || bytes.count >= 12 << 20 }

  /// From the least to the greatest number that a row has or may get.
  var numbers: ClosedRange<Int64> {
    var (least, greatest) = (Int64.max, Int64.min)
    for row in rows {
      let possible = row.seq.map { $0...$0 } ?? MessageNumbers.possible(at: row.at)
      (least, greatest) = (min(least, possible.lowerBound), max(greatest, possible.upperBound))
    }
    return least <= greatest ? least...greatest : 0...0
  }

  /// Adds a block of text and gives out the position at which it begins.
  mutating func take(_ block: [UInt8]) -> Int {
    guard !bytes.isEmpty else {
      bytes = block
      return 0
    }
    defer { bytes += block }
    return bytes.count
  }

  /// Adds a row that points into `block`, which begins at `start` of this chunk's text.
  mutating func append(_ row: MessageRow, _ block: UnsafeBufferPointer<UInt8>, movedBy start: Int) {
    var row = row
    row.ticketNumber = tickets.index(of: row.ticket.bytes(in: block)).index
    row.ticket.start += start
    row.author.start += start
    row.body.start += start
    rows.append(row)
  }

  func text(_ slice: TicketRow.Slice) -> String {
    String(decoding: bytes[slice.start..<slice.start + slice.length], as: UTF8.self)
  }

  /// Cuts off the rows of the last ticket, of which more may follow, and gives them out as the beginning of the next
  /// chunk; nothing when the file does not keep a ticket's rows together.
  mutating func cutLastTicket() -> MessageChunk {
    var next = MessageChunk()
    guard let last = rows.last?.ticketNumber, last == tickets.count - 1,
      let start = rows.firstIndex(where: { $0.ticketNumber == last }), start > 0,
      rows.count - start < Self.longestCut, rows[start...].allSatisfy({ $0.ticketNumber == last })
    else { return next }
    for row in rows[start...] { next.append(copying: row, from: bytes) }
    for (position, counts) in masked where position >= start {
      next.masked[position - start] = counts
      masked[position] = nil
    }
    rows.removeSubrange(start...)
    tickets.removeLast()
    return next
  }

  private static let longestCut = 1000

  private mutating func append(copying row: MessageRow, from bytes: [UInt8]) {
    var row = row
    copy(&row.ticket, from: bytes)
    copy(&row.author, from: bytes)
    copy(&row.body, from: bytes)
    self.bytes.withUnsafeBufferPointer { row.ticketNumber = tickets.index(of: row.ticket.bytes(in: $0)).index }
    rows.append(row)
  }

  private mutating func copy(_ slice: inout TicketRow.Slice, from bytes: [UInt8]) {
    let start = self.bytes.count
    self.bytes += bytes[slice.start..<slice.start + slice.length]
    slice.start = start
  }
}
