import Content
import Foundation
package import Kernel
package import Tabular

/// A mapping that a file's headers and values suggest, as YAML for a person to correct.
package struct MappingProposal {
  /// The YAML; it imports as it stands wherever the guesses are right, and `# ?` marks what to look at.
  package let text: String

  /// Reads the file through; the first 2,000 rows tell most, the whole column whether day or month comes first.
  ///
  /// Throws a `Problem` when the file is no table.
  package init(
    path: String, options: TableOptions = TableOptions(), kind: ImportKind = .tickets, language: Language
  ) throws {
    var reader = try TableReader.open(path: path, options: options)
    let missing = MissingValues(Mapping().missing)
    var columns = reader.header.map { ColumnProfile(header: $0, missing: missing) }
    var rows = 0
    while let batch = try reader.next() {
      for record in batch.records {
        rows += 1
        for (index, field) in batch.fields[record.range].enumerated() where index < columns.count {
          let text = { batch.text(field).trimmingCharacters(in: .whitespaces) }
          if rows <= ColumnProfile.sampleSize {
            columns[index].note(text())
          } else if columns[index].isTime {
            columns[index].noteOrder(text())
          }
        }
      }
    }
    let name = (path as NSString).lastPathComponent
    switch kind {
    case .tickets: text = ProposalText(columns, file: name, rows: rows, language: language).text
    case .messages: text = MessageProposalText(columns, file: name, rows: rows, language: language).text
    }
  }
}
