import Foundation
import Kernel
import Tabular
import Tickets

/// What an import did, in words.
struct SummaryText {
  let text: String

  init(_ summary: ImportSummary, dryRun: Bool) {
    var lines: [String] = []
    let name = (summary.file as NSString).lastPathComponent
    if summary.wasKnown {
      lines.append("\(name): imported before, nothing changed (\(summary.unchanged) tickets).")
    } else {
      let counts =
        "\(summary.added) new, \(summary.changed) changed, \(summary.unchanged) unchanged, \(summary.rejected) rejected"
      lines.append("\(name): \(counts)\(dryRun ? " — dry run, nothing stored" : "").")
    }
    if summary.outdated > 0 { lines.append("  \(summary.outdated) older than what is stored, left alone") }
    for (reason, count) in summary.rejectionsByReason.sorted(by: {
      ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
    }) {
      lines.append("  rejected  \(count) × \(reason.rawValue)")
    }
    for (warning, count) in summary.warnings.sorted(by: { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }) {
      lines.append("  warning   \(count) × \(warning.rawValue)")
    }
    if !summary.unusedColumns.isEmpty {
      lines.append("  columns not used: \(summary.unusedColumns.joined(separator: ", "))")
    }
    text = lines.joined(separator: "\n")
  }
}

/// The rejected rows of some files as a CSV file.
struct RejectsFile {
  private var writer = CSVWriter()

  init() {
    writer.row([.text("file"), .text("line"), .text("column"), .text("value"), .text("reason")])
  }

  mutating func add(_ summary: ImportSummary, file: String) {
    for row in summary.rejections {
      writer.row([
        .text((file as NSString).lastPathComponent), .integer(row.line), .text(row.column), .text(row.value),
        .text(row.reason.rawValue),
      ])
    }
  }

  func write(to path: String) throws {
    do {
      try Data(writer.bytes).write(to: URL(filePath: path))
    } catch {
      throw Problem(.unavailable, "The rejected rows could not be written.", place: Problem.Place(file: path))
    }
  }
}
