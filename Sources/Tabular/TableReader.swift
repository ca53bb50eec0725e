import Kernel

/// Reads a table out of a CSV file or a workbook, a batch of records at a time.
///
/// A reader may be handed to another thread; each batch goes to one caller.
package struct TableReader: Sendable {
  package let format: TableFormat
  /// The column names without the blanks around them, in file order.
  package let header: [String]
  /// The physical line or sheet row that the header stands in.
  package let headerLine: Int
  /// The first rows above the header, which are no part of the table.
  package let rowsAbove: [TableRow]
  /// UTF-8 for a workbook.
  package let encoding: TextEncoding
  /// Nil for a workbook.
  package let delimiter: Delimiter?
  /// What `consumedBytes` grows to; 0 when it cannot be known, as of a pipe.
  package let totalBytes: Int

  private let source: GuardedSource
  private let utf8Lines: UTF8Lines?

  /// Opens the file, finds out what it is, and reads its header.
  ///
  /// Throws a `Problem` with the file's place when it is missing, empty, damaged or no table.
  package static func open(path: String, options: TableOptions = TableOptions()) throws -> TableReader {
    let file = try FileSource(path: path)
    let bytes = PeekableSource(file)
    let kind = FileKind(head: try bytes.peek(headLength))
    let input = Input(path: path, file: file, bytes: bytes, kind: kind)
    if options.format == .xlsx || (options.format == nil && kind == .zip) {
      return try openWorkbook(path, kind, options: options)
    }
    return try openText(input, options: options)
  }

  /// The next whole records, in file order; nil at the end.
  ///
  /// Blank lines are passed over. Throws a `Problem` with its line when the file turns out to be damaged.
  package mutating func next() throws -> RecordBatch? {
    try source.next()
  }

  /// How many of `totalBytes` are read so far, for a progress bar.
  package var consumedBytes: Int { source.consumedBytes }

  /// Lines read so far that are UTF-8 in a file that is read as GB18030: their letters are wrong.
  package var misreadLines: Int { utf8Lines?.count ?? 0 }

  private static let headLength = 256
  private static let sampleLength = 1 << 20

  private static func openWorkbook(_ path: String, _ kind: FileKind, options: TableOptions) throws -> TableReader {
    guard kind == .zip else {
      throw Problem(
        .invalid, "This is no workbook in the .xlsx format.", remedy: "Give the format as csv, or save it as .xlsx.",
        place: Problem.Place(file: path))
    }
    let workbook = try Workbook(path: path)
    let sheets = try options.sheet.map { try [workbook.sheet(named: $0)] } ?? workbook.sheets
    for sheet in sheets {
      guard let source = try SheetRecords(sheet, of: workbook, options: options) else { continue }
      return TableReader(format: .xlsx, encoding: .utf8, delimiter: nil, source: source)
    }
    throw Problem(
      .invalid, options.sheet.map { "The sheet “\($0)” is empty." } ?? "The workbook is empty.",
      remedy: "Export it again, or name the sheet and the row of its header.", place: Problem.Place(file: path))
  }

  private struct Input {
    let path: String
    let file: FileSource
    let bytes: PeekableSource
    let kind: FileKind
  }

  private static func openText(_ input: sending Input, options: TableOptions) throws -> TableReader {
    let path = input.path
    var (text, kind) = (input.bytes, input.kind)
    if kind == .gzip {
      text = PeekableSource(try GzipSource(text, path: path))
      kind = FileKind(head: try text.peek(headLength))
    }
    try kind.refuseUnlessText(path: path)
    let encoding = try options.encoding ?? .guess(text.peek(sampleLength))
    if try text.peek(4).starts(with: encoding.byteOrderMark) { text.skip(encoding.byteOrderMark.count) }
    let utf8Lines = encoding == .gb18030 ? UTF8Lines() : nil
    if encoding != .utf8 {
      text = PeekableSource(try IconvSource(text, encoding: encoding, path: path, utf8Lines: utf8Lines))
    }
    let sample = Array(try text.peek(sampleLength))
    let declared = Delimiter.declared(in: sample)
    text.skip(declared?.length ?? 0)
    let delimiter =
      options.delimiter ?? declared?.delimiter ?? .guess(sample, isWhole: sample.count < sampleLength)
    let line = declared == nil ? 1 : 2
    let source = try CSVRecords(
      text, of: input.file, path: path, delimiter: delimiter, line: line, options: options)
    return TableReader(
      format: .csv, encoding: encoding, delimiter: delimiter, utf8Lines: utf8Lines, source: source)
  }

  private init(
    format: TableFormat, encoding: TextEncoding, delimiter: Delimiter?, utf8Lines: UTF8Lines? = nil,
    source: sending any RecordSource
  ) {
    self.utf8Lines = utf8Lines
    self.format = format
    self.encoding = encoding
    self.delimiter = delimiter
    (header, headerLine, rowsAbove) = (source.header, source.headerLine, source.rowsAbove)
    totalBytes = source.totalBytes
    self.source = GuardedSource(source)
  }
}
