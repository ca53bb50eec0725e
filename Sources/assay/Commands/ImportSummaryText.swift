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
      let known: Sentence =
        "\(name): imported before, nothing changed (\(Self.count(summary.unchanged)) \(summary.kind.words))."
      text = known.spoken
      return
    }
    let head: Sentence = dryRun ? "\(name) — dry run, nothing stored" : "\(name)"
    var lines = [head.spoken]
    lines += Self.above(summary.rowsAbove) + Self.counts(summary) + Self.masked(summary)
    lines += Self.rejections(summary, rejects) + Self.warnings(summary)
    if !summary.unusedColumns.isEmpty {
      lines += Self.wrapped("not used", summary.unusedColumns.listed())
    }
    text = lines.joined(separator: "\n")
  }

  /// The header may have been guessed, so that what was passed over is shown.
  private static func above(_ rows: [TableRow]) -> [String] {
    guard let first = rows.first, let last = rows.last else { return [] }
    let texts = Sentence(
      list: rows.map { Sentence(verbatim: "“\(OneLine.tidy($0.filled.joined(separator: " ")).clipped(to: 40))”") })
    return wrapped(
      "skipped",
      rows.count == 1
        ? "line \(first.line) above the header: \(texts)"
        : "lines \(first.line) to \(last.line) above the header: \(texts)")
  }

  private static func counts(_ summary: ImportSummary) -> [String] {
    var parts: [Sentence] = [
      "\(count(summary.added)) new", "\(count(summary.changed)) changed", "\(count(summary.unchanged)) unchanged",
    ]
    if summary.outdated > 0 { parts.append("\(count(summary.outdated)) older than what is stored, left alone") }
    parts.append("\(count(summary.rejected)) rejected")
    return wrapped(summary.kind.words, Sentence(clauses: parts))
  }

  private static func masked(_ summary: ImportSummary) -> [String] {
    summary.masked.map { wrapped("masked", PersonalData.words($0)) } ?? []
  }

  private static func rejections(_ summary: ImportSummary, _ rejects: String?) -> [String] {
    var lines: [String] = []
    for (reason, found) in summary.rejectionsByReason.sorted(by: {
      ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
    }) {
      let first = summary.rejections.first { $0.reason == reason }
      let rejected: Sentence = "\(count(found)) × \(reason.words)"
      lines += wrapped("rejected", first.map { example($0, of: rejected) } ?? rejected)
    }
    guard summary.rejected > 0 else { return lines }
    if rejects == nil { lines += wrapped("", "--rejects FILE.csv lists them all") }
    if summary.rejected > summary.rejections.count {
      lines += wrapped(
        "",
        "only the first \(count(summary.rejections.count)) of \(count(summary.rejected)) rejected rows can be listed")
    }
    return lines
  }

  private static func example(_ row: Rejection, of rejected: Sentence) -> Sentence {
    let place: Sentence = row.column.isEmpty ? "line \(row.line)" : "line \(row.line), \(row.column)"
    return row.value.isEmpty
      ? "\(rejected), first in \(place)" : "\(rejected), first in \(place) “\(row.value.clipped(to: 30))”"
  }

  private static func warnings(_ summary: ImportSummary) -> [String] {
    summary.warnings.sorted(by: { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }).flatMap {
      wrapped("warning", "\(count($0.value)) × \($0.key.words)")
    }
  }

  /// A label and lines of 80 cells beside it.
  private static func wrapped(_ label: Sentence, _ words: Sentence) -> [String] {
    let (label, room) = (label.spoken, 10)
    let lines = words.spoken.wrapped(to: 80 - room - 2)
    return lines.enumerated().map { index, line in
      let margin = index == 0 ? "  " + label : ""
      return margin + String(repeating: " ", count: max(1, room + 2 - margin.cells)) + line
    }
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

extension ImportKind {
  /// What such a file holds.
  var words: Sentence {
    switch self {
    case .tickets: "tickets"
    case .messages: "messages"
    }
  }
}
