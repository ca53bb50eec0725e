import Kernel

/// A message as one row of an export says it: checked, yet still pointing into the block of text it was read from.
struct MessageRow: Sendable {
  var line = 0
  var ticket = TicketRow.Slice()
  /// Its place in the ticket's conversation; nil when the file has no such column.
  var seq: Int64?
  var at = Instant(0)
  var role = Role.customer
  var isPublic = true
  /// The number of an agent in the decoder's table of names.
  var agent: Int?
  var author = TicketRow.Slice()
  var body = TicketRow.Slice()
}

/// What a block of a file of messages came to.
struct MessageBatch: Sendable {
  var bytes: [UInt8]
  var rows: [MessageRow] = []
  var rejections: [Rejection] = []
  var warnings: [ImportWarning: Int] = [:]
  /// File position after this block, for the progress bar.
  var consumedBytes = 0
  /// Agents that came up for the first time in this block, in the order of their numbers.
  var newAgents: [String] = []

  func text(_ slice: TicketRow.Slice) -> String {
    String(decoding: bytes[slice.start..<slice.start + slice.length], as: UTF8.self)
  }
}
