import Foundation
import Kernel
import Scorecards
import Store

/// Scorecards in the form and at the place that were asked for.
struct ScorecardFile {
  /// Nil for a table to read.
  let format: ScorecardFormat?
  /// Nil for the terminal.
  let path: String?
  let words: ScorecardWords
  let bom: Bool

  /// What is to be written; nil when it is in its file already.
  func bytes(of card: Scorecard, _ connection: any Connection) throws -> [UInt8]? {
    guard let format else { return Array(Terminal.harmless(ScorecardTable(card, words).text()).utf8) }
    if format == .xlsx, let path {
      try ScorecardWorkbook(card, words).write(to: path, connection)
      return nil
    }
    return try ScorecardExport(format, words, byteOrderMark: bom).bytes(of: card, connection)
  }

  func deliver(_ bytes: [UInt8]?) throws {
    guard let path else { return Terminal.write(bytes ?? []) }
    do {
      try bytes.map { try Data($0).write(to: URL(filePath: path), options: .atomic) }
    } catch {
      throw Problem(
        .unavailable, "The file \(path) cannot be written.", remedy: "Check the folder and that the disk has room.")
    }
    Terminal.say(path)
  }
}
