import Kernel
import Tabular

/// Masks the texts of tickets before they are decoded, so that everything behind knows the masked ones only.
struct MaskedColumns: Sendable {
  private let texts: [Int]
  private let customer: Int
  private let customers: CustomerMask

  init(_ columns: FileColumns, _ customers: CustomerMask) {
    texts = [columns.subject.position, columns.tags.position].filter { $0 >= 0 }
    customer = columns.customer.position
    self.customers = customers
  }

  /// Puts masked fields behind the others; says how many values each record had, by its place among the records.
  func mask(_ batch: inout RecordBatch) -> [Int: PersonalData.Counts] {
    var (found, counts): ([(field: Int, text: [UInt8])], [Int: PersonalData.Counts]) = ([], [:])
    batch.bytes.withUnsafeBufferPointer { bytes in
      for (number, record) in batch.records.enumerated() {
        let masked = self.masked(batch, record, bytes)
        guard !masked.fields.isEmpty else { continue }
        found += masked.fields
        counts[number] = masked.counts
      }
    }
    for (field, text) in found {
      batch.fields[field] = RecordBatch.Field(start: UInt32(batch.bytes.count), length: UInt32(text.count))
      batch.bytes += text
    }
    return counts
  }

  private func masked(
    _ batch: RecordBatch, _ record: RecordBatch.Record, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (fields: [(field: Int, text: [UInt8])], counts: PersonalData.Counts) {
    var (fields, counts): ([(field: Int, text: [UInt8])], PersonalData.Counts) = ([], [:])
    func text(_ field: Int) -> UnsafeBufferPointer<UInt8> {
      let field = batch.fields[field]
      return TicketRow.Slice(start: Int(field.start), length: Int(field.length)).trimmed(in: bytes).bytes(in: bytes)
    }
    for field in texts.filter({ $0 < record.fieldCount }).map({ record.firstField + $0 }) {
      if let text = PersonalData.masked(text(field), &counts) { fields.append((field, text)) }
    }
    if customer >= 0, customer < record.fieldCount {
      let field = record.firstField + customer
      if let name = customers.masked(text(field), &counts) { fields.append((field, name)) }
    }
    return (fields, counts)
  }
}

extension MessageChunk {
  /// Masks what rows say from one of them on, and who says it unless that is an agent.
  mutating func mask(rowsFrom first: Int) {
    for position in first..<rows.count {
      var (row, counts) = (rows[position], PersonalData.Counts())
      mask(&row.body, &counts)
      if row.role != .agent { mask(&row.author, &counts) }
      guard !counts.isEmpty else { continue }
      (rows[position], masked[position]) = (row, counts)
    }
  }

  private mutating func mask(_ text: inout TicketRow.Slice, _ counts: inout PersonalData.Counts) {
    let slice = text
    let found = bytes.withUnsafeBufferPointer { PersonalData.masked(slice.bytes(in: $0), &counts) }
    guard let found else { return }
    text = TicketRow.Slice(start: bytes.count, length: found.count)
    bytes += found
  }
}
