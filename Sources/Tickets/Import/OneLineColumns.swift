import Kernel
import Tabular

/// Brings the numbers and names of records into one form before they are decoded, so that everything behind may compare
/// bytes.
struct OneLineColumns: Sendable {
  private let numbers: [Int]
  private let names: [Int]

  /// Takes the positions of the fields that say which ticket is meant, and of other texts of one line.
  ///
  /// Numbers are only composed: what else is wrong with them is for the decoder to refuse.
  init(numbers: [Int?], names: [Int?]) {
    self.numbers = numbers.compactMap(\.self).filter { $0 >= 0 }
    self.names = names.compactMap(\.self).filter { $0 >= 0 }
  }

  /// Whether a number holds what must not stand in one; nothing is done to it, since another ticket may have the rest.
  static func isMarred(_ number: UnsafeBufferPointer<UInt8>) -> Bool {
    !OneLine.isSurelyTidy(number) && OneLine.isMarred(String(decoding: number, as: UTF8.self))
  }

  /// Puts tidied fields behind the others.
  func tidy(_ batch: inout RecordBatch) {
    for (field, text) in untidy(batch) {
      batch.fields[field] = RecordBatch.Field(start: UInt32(batch.bytes.count), length: UInt32(text.utf8.count))
      batch.bytes += text.utf8
    }
  }

  private func untidy(_ batch: RecordBatch) -> [(field: Int, text: String)] {
    var found: [(field: Int, text: String)] = []
    batch.bytes.withUnsafeBufferPointer { bytes in
      for record in batch.records where !Self.isSurelyTidy(batch.fields[record.range], bytes) {
        for position in numbers where position < record.fieldCount {
          let field = record.firstField + position
          if let text = Self.changed(batch.fields[field], bytes, \.composed) { found.append((field, text)) }
        }
        for position in names where position < record.fieldCount {
          let field = record.firstField + position
          if let text = Self.changed(batch.fields[field], bytes, OneLine.tidy) { found.append((field, text)) }
        }
      }
    }
    return found
  }

  /// A record's fields stand in one piece, which mostly needs one look.
  private static func isSurelyTidy(
    _ fields: ArraySlice<RecordBatch.Field>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = fields.first, let last = fields.last, first.start <= last.start else { return false }
    return OneLine.isSurelyTidy(UnsafeBufferPointer(rebasing: bytes[first.range.lowerBound..<last.range.upperBound]))
  }

  /// What becomes of a field; nil when it stays, and when it is no text at all.
  private static func changed(
    _ field: RecordBatch.Field, _ bytes: UnsafeBufferPointer<UInt8>, _ change: (String) -> String
  ) -> String? {
    let bytes = UnsafeBufferPointer(rebasing: bytes[field.range])
    guard !OneLine.isSurelyTidy(bytes), let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let changed = change(text)
    return changed.utf8.elementsEqual(bytes) ? nil : changed
  }
}
