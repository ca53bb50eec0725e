import Kernel

/// A message as one row of an export says it: checked, yet still pointing into the text it was read from.
struct MessageRow: Sendable {
  var line = 0
  var ticket = TicketRow.Slice()
  /// The number of the ticket's name among those of the chunk.
  var ticketNumber = 0
  /// Its place in the ticket's conversation; nil when the file has no such column.
  var seq: Int64?
  var at = Instant(0)
  var role = Role.customer
  var isPublic = true
  /// The number of an agent in the decoder's table of names.
  var agent: Int?
  var author = TicketRow.Slice()
  var body = TicketRow.Slice()

  /// Of its words, so that a message is known again without them.
  func digest(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    ByteTable.hash(body.bytes(in: bytes), seed: ByteTable.hash(author.bytes(in: bytes)))
  }

  /// Whether another row says the same of the same message.
  func agrees(with other: MessageRow, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    at == other.at && role == other.role && isPublic == other.isPublic && digest(bytes) == other.digest(bytes)
  }
}
