import Foundation
import Tabular
import Tickets

/// The rejected rows of some files as a CSV file.
struct RejectsFile {
  private var writer = CSVWriter()

  init() {
    writer.row([.text("file"), .text("line"), .text("column"), .text("value"), .text("code"), .text("reason")])
  }

  /// A row's code is for programs, its reason for people.
  mutating func add(_ summary: ImportSummary, file: String) {
    for row in summary.rejections {
      writer.row([
        .text((file as NSString).lastPathComponent), .integer(row.line), .text(row.column), .text(row.value),
        .text(row.reason.code), .text(row.reason.words.spoken),
      ])
    }
    let unlisted = summary.rejected - summary.rejections.count
    guard unlisted > 0, !summary.wasKnown else { return }
    writer.row([
      .text((file as NSString).lastPathComponent), .text(""), .text(""), .text(""),
      .text("unlisted"), .text(("and \(unlisted) more rows that are not listed" as Sentence).spoken),
    ])
  }

  func write(to path: String) throws {
    try OutputFile.write(writer.bytes, to: path)
  }
}
