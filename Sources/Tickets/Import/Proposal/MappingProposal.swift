import Foundation
package import Kernel
package import Tabular

/// A mapping that a file's headers and values suggest, as YAML for a person to correct.
package struct MappingProposal {
  /// The YAML; it imports as it stands wherever the guesses are right, and `# ?` marks what to look at.
  package let text: String

  /// Reads the file through, as what is guessed has to hold for whole columns.
  ///
  /// Throws a `Problem` when the file is no table.
  package init(
    path: String, options: TableOptions = TableOptions(), kind: ImportKind = .tickets, language: Language
  ) throws {
    var options = options
    let search = try HeaderSearch(path: path, options: options)
    let header = options.headerRow == nil ? Self.header(search, kind) : nil
    options.headerRow = options.headerRow ?? header
    var reader = try TableReader.open(path: path, options: options)
    let missing = MissingValues(Mapping().missing)
    var columns = reader.header.map { ColumnProfile(header: $0, missing: missing) }
    var rows = 0
    while let batch = try reader.next() {
      rows += batch.records.count
      batch.bytes.withUnsafeBufferPointer { bytes in
        for record in batch.records {
          let view = RecordView(bytes: bytes, fields: batch.fields[record.range], missing: missing)
          for index in 0..<min(record.fieldCount, columns.count) {
            columns[index].note(view.slice(index).bytes(in: bytes))
          }
        }
      }
    }
    let file = ProposedFile(
      name: (path as NSString).lastPathComponent, rows: rows, headerRow: header, rowsAbove: reader.rowsAbove)
    switch kind {
    case .tickets: text = ProposalText(columns, file, language: language).text
    case .messages: text = MessageProposalText(columns, file, language: language).text
    }
  }

  /// The line of the header where it is not the first row: of the row that can do without a mapping, or else of the one
  /// that looks like a header.
  private static func header(_ search: HeaderSearch, _ kind: ImportKind) -> Int? {
    let plain = search.row { cells in
      switch kind {
      case .tickets: Mapping.recognised(cells).lacking.isEmpty
      case .messages: MessageMapping.recognised(cells).lacking.isEmpty
      }
    }
    return (plain ?? search.likely).flatMap(search.line)
  }
}

/// The file that a proposal is for.
struct ProposedFile {
  let name: String
  let rows: Int
  /// The line of the header, when it is not the first row.
  let headerRow: Int?
  let rowsAbove: [TableRow]
}
