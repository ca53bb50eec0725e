import Foundation
import Kernel
import Tabular
import Tickets

/// What an import did, in words.
struct SummaryText {
  let text: String

  /// `rejects` is the file that rejected rows are written to, when there is one.
  init(_ summary: ImportSummary, dryRun: Bool, rejects: String? = nil) {
    let name = (summary.file as NSString).lastPathComponent
    if summary.wasKnown {
      text = "\(name): imported before, nothing changed (\(Self.count(summary.unchanged)) \(summary.kind.rawValue))."
      return
    }
    var lines = ["\(name)\(dryRun ? " — dry run, nothing stored" : "")"]
    lines +=
      Self.above(summary.rowsAbove) + Self.counts(summary) + Self.rejections(summary, rejects) + Self.warnings(summary)
    if !summary.unusedColumns.isEmpty {
      lines += Self.wrapped("  not used  ", summary.unusedColumns.listed())
    }
    text = lines.joined(separator: "\n")
  }

  /// The header may have been guessed, so that what was passed over is shown.
  private static func above(_ rows: [TableRow]) -> [String] {
    guard let first = rows.first, let last = rows.last else { return [] }
    let lines = rows.count == 1 ? "line \(first.line)" : "lines \(first.line) to \(last.line)"
    let texts = rows.map { "“\(OneLine.tidy($0.filled.joined(separator: " ")).clipped(to: 40))”" }
    return wrapped("  skipped   ", "\(lines) above the header: \(texts.joined(separator: ", "))")
  }

  private static func counts(_ summary: ImportSummary) -> [String] {
    var parts = [
      "\(count(summary.added)) new", "\(count(summary.changed)) changed", "\(count(summary.unchanged)) unchanged",
    ]
    if summary.outdated > 0 { parts.append("\(count(summary.outdated)) older than what is stored, left alone") }
    parts.append("\(count(summary.rejected)) rejected")
    return wrapped(
      "  \(summary.kind.rawValue.padding(toLength: 8, withPad: " ", startingAt: 0))  ", parts.joined(separator: ", "))
  }

  private static func rejections(_ summary: ImportSummary, _ rejects: String?) -> [String] {
    var lines: [String] = []
    for (reason, found) in summary.rejectionsByReason.sorted(by: {
      ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
    }) {
      let first = summary.rejections.first { $0.reason == reason }
      lines += wrapped("  rejected  ", "\(count(found)) × \(reason.rawValue)\(first.map(example) ?? "")")
    }
    guard summary.rejected > 0 else { return lines }
    if rejects == nil { lines.append("            --rejects FILE.csv lists them all") }
    if summary.rejected > summary.rejections.count {
      lines += wrapped(
        "            ",
        "only the first \(count(summary.rejections.count)) of \(count(summary.rejected)) rejected rows can be listed")
    }
    return lines
  }

  private static func example(_ row: Rejection) -> String {
    let column = row.column.isEmpty ? "" : ", \(row.column)"
    return ", first in line \(row.line)\(column)\(row.value.isEmpty ? "" : " “\(row.value.clipped(to: 30))”")"
  }

  private static func warnings(_ summary: ImportSummary) -> [String] {
    summary.warnings.sorted(by: { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }).flatMap {
      wrapped("  warning   ", "\(count($0.value)) × \($0.key.rawValue)")
    }
  }

  /// Whole words in lines of 80 cells, the further ones under the first.
  private static func wrapped(_ label: String, _ text: String) -> [String] {
    let room = 80 - label.cells
    var lines: [String] = [""]
    for word in text.split(separator: " ", omittingEmptySubsequences: false).map(String.init) {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = word
      } else if last.cells + 1 + word.cells <= room {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(word)
      }
    }
    let indent = String(repeating: " ", count: label.cells)
    return lines.enumerated().map { ($0.offset == 0 ? label : indent) + $0.element }
  }

  /// A number with its thousands apart.
  private static func count(_ number: Int) -> String {
    let digits = String(number)
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return grouped
  }
}
