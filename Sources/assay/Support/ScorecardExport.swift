import Foundation
import HTML
import Kernel
import Scorecards
import Store

/// Scorecards in the form and at the place that were asked for.
struct ScorecardExport {
  let format: ReportFormat
  /// Nil for the terminal.
  let path: String?
  let words: ScorecardWords
  let bom: Bool

  /// What is to be written; nil when it is in its file already.
  func bytes(of card: Scorecard, _ connection: any Connection) throws -> [UInt8]? {
    switch format {
    case .table: return Array(Terminal.harmless(ScorecardTable(card, words).text()).utf8)
    case .csv: return ScorecardCSV(card).bytes(byteOrderMark: bom)
    case .json: return Array(try ScorecardJSON(card).value(connection).written())
    case .html: return ScorecardPage(card, words, lowest: try LowestReviews.read(card, connection)).body.bytes
    case .xlsx:
      if let path { try ScorecardWorkbook(card, words).write(to: path, connection) }
      return nil
    }
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
