import Kernel
import Tabular

/// The first rows of a file, among which its header is looked for: exports often begin with a title and a date.
struct HeaderSearch {
  /// The first is what stands in the header's place when nobody says otherwise.
  let rows: [TableRow]

  private static let mostRows = 30

  /// Throws a `Problem` when the file is no table.
  init(path: String, options: TableOptions) throws {
    var reader = try TableReader.open(path: path, options: options.with(blockSize: 1 << 16))
    var rows = [TableRow(line: reader.headerLine, cells: reader.header)]
    while rows.count < Self.mostRows, let batch = try reader.next() {
      rows += batch.records.prefix(Self.mostRows - rows.count).map(batch.row)
    }
    self.rows = rows
  }

  /// The first row that passes as a header.
  func row(where isHeader: ([String]) -> Bool) -> TableRow? {
    rows.first { isHeader($0.cells) }
  }

  /// The line that a mapping has to name for a row to be the header; nil for the first, which needs no naming.
  func line(of row: TableRow) -> Int? {
    row.line == rows.first?.line ? nil : row.line
  }

  /// The row that looks like a header by its shape: the first that is about as wide as the rows below and holds names,
  /// neither times nor mostly numbers.
  var likely: TableRow? {
    let usual = rows.map(\.filled.count).sorted()[rows.count / 2]
    return rows.first { row in
      let filled = row.filled
      let numbers = filled.count { Double($0) != nil }
      return filled.count >= 2 && filled.count * 2 >= usual && numbers * 2 < filled.count
        && !filled.contains { TimePatterns.isTime($0) }
    }
  }
}

extension TableReader {
  /// Opens a table whose header stands in that row, or else in the first of the top rows that has all these names.
  ///
  /// When no row has them the first row is the header, for whoever reads on to say what is missing.
  static func open(
    path: String, options: TableOptions, headerRow: Int?, names: [String]
  ) throws -> TableReader {
    var options = options
    options.headerRow = options.headerRow ?? headerRow
    let reader = try open(path: path, options: options)
    if options.headerRow != nil || names.allSatisfy(reader.header.contains) { return reader }
    let search = try HeaderSearch(path: path, options: options)
    guard let row = search.row(where: { cells in names.allSatisfy(cells.contains) }) else { return reader }
    options.headerRow = row.line
    return try open(path: path, options: options)
  }
}
