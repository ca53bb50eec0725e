import Catalogue
import Foundation
package import Kernel
import Tabular

/// The rejected rows of some files as a CSV file; a row's code is for programs, its reason for people.
package struct RejectsFile: Sendable {
  private let language: Language
  private var writer = CSVWriter()

  /// - Parameter language: the one that the reasons are in; the columns are the same in both.
  package init(_ language: Language) {
    self.language = language
    writer.row([.text("file"), .text("line"), .text("column"), .text("value"), .text("code"), .text("reason")])
  }

  package mutating func add(_ summary: ImportSummary, file: String) {
    for row in summary.rejections {
      writer.row([
        .text((file as NSString).lastPathComponent), .integer(row.line), .text(row.column), .text(row.value),
        .text(row.reason.code), .text(row.reason.words.text(language)),
      ])
    }
    let unlisted = summary.rejected - summary.rejections.count
    guard unlisted > 0, !summary.wasKnown else { return }
    writer.row([
      .text((file as NSString).lastPathComponent), .text(""), .text(""), .text(""),
      .text("unlisted"), .text(("and \(unlisted) more rows that are not listed" as Sentence).text(language)),
    ])
  }

  /// What the file holds.
  package var bytes: [UInt8] { writer.bytes }
}
