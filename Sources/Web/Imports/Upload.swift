import Foundation
import Kernel
import Tickets

/// A file that was sent to be imported: what the server notes of it beside the file itself.
struct Upload: Codable, Sendable, Equatable {
  /// Where an upload stands.
  enum Phase: String, Codable, Sendable {
    case waiting, running, done, failed
  }

  /// Names its folder and its address.
  let key: String
  /// What its sender calls the file, made harmless.
  let name: String
  /// The id of the user who sent it.
  let user: Int64
  let bytes: Int
  var phase = Phase.waiting
  /// The process that imports it.
  var process: Int32?
  var result: ImportResult?
  /// Why the import came to nothing.
  var problems: [String] = []

  /// Whether the server ended in the middle of the import; nothing of it is stored then.
  var isInterrupted: Bool {
    guard phase == .running, let process else { return false }
    return process != getpid() && kill(process, 0) != 0
  }

  /// The last part of a name that a browser sent, without anything that a path or a terminal could take amiss.
  static func harmless(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let plain = last.unicodeScalars.filter { $0.properties.generalCategory != .control && $0.value != 0x7F }
    let text = String(String.UnicodeScalarView(plain)).drop { $0 == "." || $0 == " " }
    return text.isEmpty ? "upload" : shortened(String(text))
  }

  /// File systems take 255 bytes; the end tells the kind, so the beginning is cut.
  private static func shortened(_ name: String) -> String {
    var name = Substring(name)
    while name.utf8.count > 120 { name = name.dropFirst() }
    return String(name)
  }
}

/// What an import came to, as it is kept for the page of the result.
struct ImportResult: Codable, Sendable, Equatable {
  let isMessages: Bool
  let added: Int
  let changed: Int
  let unchanged: Int
  let outdated: Int
  let rejected: Int
  /// By the word of the reason.
  let reasons: [String: Int]
  /// By the word of the warning.
  let warnings: [String: Int]
  let unusedColumns: [String]
  /// What was masked, by kind; nil where nothing is masked.
  let masked: [String: Int]?
  /// Rows created in each hour of the local day.
  let hours: [Int]
  /// The very same file had been imported before.
  let wasKnown: Bool

  init(_ summary: ImportSummary) {
    isMessages = summary.kind == .messages
    (added, changed, unchanged) = (summary.added, summary.changed, summary.unchanged)
    (outdated, rejected, wasKnown) = (summary.outdated, summary.rejected, summary.wasKnown)
    reasons = Self.byWord(summary.rejectionsByReason)
    warnings = Self.byWord(summary.warnings)
    masked = summary.masked.map(Self.byWord)
    (unusedColumns, hours) = (summary.unusedColumns, summary.hours)
  }

  /// What was masked; nil where nothing is masked.
  var maskedData: PersonalData.Counts? {
    masked.map { found in
      PersonalData.allCases.reduce(into: [:]) { counts, kind in counts[kind] = found[kind.rawValue] }
    }
  }

  private static func byWord<Word: RawRepresentable<String>>(_ counts: [Word: Int]) -> [String: Int] {
    Dictionary(counts.map { ($0.key.rawValue, $0.value) }) { $0 + $1 }
  }
}
