import Foundation
import Kernel
import Tabular

/// A file of messages that is read and decoded on a thread of its own, a few chunks ahead of who asks for them.
struct MessageFile: Sendable {
  let totalBytes: Int
  /// The headers that the mapping makes nothing of.
  let unusedColumns: [String]
  private let reader: TableReader
  private let chunks = BlockQueue<MessageChunk, any Error>(ahead: 2)

  /// Opens the file and begins to read; throws a `Problem` when it is no table or lacks a column that the mapping names.
  init(path: String, options: TableOptions, mapping: MessageMapping, rowsAtOnce: Int, now: Instant, masks: Bool) throws
  {
    let reader = try TableReader.open(
      path: path, options: options, headerRow: mapping.headerRow, names: mapping.headers)
    let decoder = try MessageDecoder(mapping: mapping, headers: reader.header, file: path, now: now, masks: masks)
    self.reader = reader
    totalBytes = reader.totalBytes
    unusedColumns = mapping.unused(among: reader.header)
    Thread.detachNewThread { [chunks] in
      var reading = Reading(reader: reader, decoder: decoder, rowsAtOnce: rowsAtOnce)
      chunks.fill { try reading.next() }
    }
  }

  /// The next chunk; nil at the end.
  ///
  /// Throws a `Problem` when the file turns out to be damaged.
  func next() throws -> MessageChunk? { try chunks.next() }

  /// Lines read so far that are UTF-8 in a file that is read as GB18030.
  var misreadLines: Int { reader.misreadLines }

  /// The rows that stand above the header and are no part of the table.
  var rowsAbove: [TableRow] { reader.rowsAbove }

  /// Stops reading.
  func close() { chunks.close() }

  private struct Reading {
    var reader: TableReader
    var decoder: MessageDecoder
    let rowsAtOnce: Int
    var begun = MessageChunk()
    var isAtEnd = false

    mutating func next() throws -> MessageChunk? {
      var chunk = begun
      begun = MessageChunk()
      while !isAtEnd, !chunk.isFull(rows: rowsAtOnce) {
        if let batch = try reader.next() { decoder.decode(batch, into: &chunk) } else { isAtEnd = true }
      }
      if !isAtEnd { begun = chunk.cutLastTicket() }
      chunk.consumedBytes = reader.consumedBytes
      return chunk.isEmpty ? nil : chunk
    }
  }
}
