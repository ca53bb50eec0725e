import Foundation
import Tabular

/// The rejected rows of some files as a CSV file.
package struct RejectsFile: Sendable {
  private var writer = CSVWriter()

  package init() {
    writer.row([.text("file"), .text("line"), .text("column"), .text("value"), .text("reason")])
  }

  package mutating func add(_ summary: ImportSummary, file: String) {
    for row in summary.rejections {
      writer.row([
        .text((file as NSString).lastPathComponent), .integer(row.line), .text(row.column), .text(row.value),
        .text(row.reason.rawValue),
      ])
    }
    let unlisted = summary.rejected - summary.rejections.count
    guard unlisted > 0, !summary.wasKnown else { return }
    writer.row([
      .text((file as NSString).lastPathComponent), .text(""), .text(""), .text(""),
      .text("and \(unlisted) more rows that are not listed"),
    ])
  }

  /// What the file holds.
  package var bytes: [UInt8] { writer.bytes }
}
