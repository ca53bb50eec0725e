import Store
import Tickets

/// Ticket ids as bytes: ascending, each as the step from the one before.
enum PackedTickets {
  static func pack(_ ids: some Sequence<Int64>) -> [UInt8] {
    var (writer, previous): (VarintWriter, Int64) = (VarintWriter(), 0)
    for id in ids.sorted() {
      writer.append(signed: id &- previous)
      previous = id
    }
    return writer.bytes
  }

  /// The ids, ascending; throws `StoreError` when the bytes hold none such.
  static func unpack(_ bytes: [UInt8]) throws -> [Int64] {
    try bytes.withUnsafeBufferPointer { buffer in
      var (reader, previous, ids): (VarintReader, Int64, [Int64]) = (VarintReader(bytes: buffer), 0, [])
      while !reader.isAtEnd {
        guard let step = reader.nextSigned() else {
          throw StoreError(.unreadable, cause: "a stored frame is cut short")
        }
        previous &+= step
        ids.append(previous)
      }
      return ids
    }
  }
}
