/// A block of whole records in file order, about a mebibyte of text, with the place of every field.
///
/// Fields are spans of `bytes`, so that a consumer can check and bind them without making a string of each.
package struct RecordBatch: Sendable {
  /// A field's span in `bytes`: UTF-8 with its quotes undone, not checked for validity.
  package struct Field: Equatable, Sendable {
    package var start: UInt32
    package var length: UInt32

    package init(start: UInt32, length: UInt32) {
      self.start = start
      self.length = length
    }

    /// The positions in `bytes` that the field takes.
    package var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
  }

  /// A record's fields and the place where it starts.
  package struct Record: Equatable, Sendable {
    /// The physical line of a CSV file, or the row number of a sheet, counted from 1.
    package var line: Int
    package var firstField: Int
    package var fieldCount: Int
    /// True when text follows a closing quote, as in `"a"b`: a sign of a stray quote in the export.
    package var hasStrayQuote: Bool

    package init(line: Int, firstField: Int, fieldCount: Int, hasStrayQuote: Bool = false) {
      self.line = line
      self.firstField = firstField
      self.fieldCount = fieldCount
      self.hasStrayQuote = hasStrayQuote
    }

    /// The positions in `fields` that the record takes.
    package var range: Range<Int> { firstField..<firstField + fieldCount }
  }

  /// The text that fields are spans of; it may hold more than they cover.
  package var bytes: [UInt8]
  /// All records' fields in order; use a record's `range`, since the header's fields may stand before them.
  package var fields: [Field]
  package var records: [Record]

  package init(bytes: [UInt8] = [], fields: [Field] = [], records: [Record] = []) {
    self.bytes = bytes
    self.fields = fields
    self.records = records
  }

  /// A field as a string, with U+FFFD for what is not UTF-8; meant for messages and headers.
  package func text(_ field: Field) -> String {
    String(decoding: bytes[field.range], as: UTF8.self)
  }

  /// A record's fields as strings, decoded like `text`.
  package func texts(_ record: Record) -> [String] {
    fields[record.range].map(text)
  }
}
