/// A kind of file that holds a table.
package enum TableFormat: String, CaseIterable, Sendable {
  case csv
  case xlsx
}

/// The byte that separates the fields of a CSV record.
package enum Delimiter: UInt8, CaseIterable, Sendable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09
  case bar = 0x7C
}

/// What the reader of a table should take as given; whatever is nil it guesses from the file.
package struct TableOptions: Sendable {
  package var format: TableFormat?
  /// The sheet of a workbook; nil for the first that holds data.
  package var sheet: String?
  package var encoding: TextEncoding?
  package var delimiter: Delimiter?
  /// The physical line or sheet row of the header; nil for the first that is not blank.
  package var headerRow: Int?
  /// Bytes of text that a batch holds when records are much shorter than that.
  package var blockSize: Int

  package init(
    format: TableFormat? = nil, sheet: String? = nil, encoding: TextEncoding? = nil, delimiter: Delimiter? = nil,
    headerRow: Int? = nil, blockSize: Int = 1 << 20
  ) {
    self.format = format
    self.sheet = sheet
    self.encoding = encoding
    self.delimiter = delimiter
    self.headerRow = headerRow
    self.blockSize = blockSize
  }

  /// The same, read in blocks of another size.
  package func with(blockSize: Int) -> TableOptions {
    var options = self
    options.blockSize = blockSize
    return options
  }
}
