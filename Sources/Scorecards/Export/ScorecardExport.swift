internal import HTML
internal import Kernel
package import Store

/// The forms in which scorecards leave the program.
package enum ScorecardFormat: String, CaseIterable, Sendable {
  case csv, xlsx, html, json

  /// What of a scorecard it needs.
  package var extent: ScorecardMaker.Extent { self == .csv ? .figures : .everything }
}

/// Scorecards as the bytes of a file.
package struct ScorecardExport: Sendable {
  let format: ScorecardFormat
  let words: ScorecardWords
  /// Whether a CSV file begins with the mark by which spreadsheet programs know UTF-8.
  let byteOrderMark: Bool

  package init(_ format: ScorecardFormat, _ words: ScorecardWords, byteOrderMark: Bool = false) {
    (self.format, self.words, self.byteOrderMark) = (format, words, byteOrderMark)
  }

  /// The file; `connection` is the one the scorecard was made on.
  package func bytes(of card: Scorecard, _ connection: any Connection) throws -> [UInt8] {
    switch format {
    case .csv: ScorecardCSV(card).bytes(byteOrderMark: byteOrderMark)
    case .json: Array(try ScorecardJSON(card).value(connection).written())
    case .html: ScorecardPage(card, words, lowest: try LowestReviews.read(card, connection)).body.bytes
    case .xlsx: try ScratchFile.bytes { try ScorecardWorkbook(card, words).write(to: $0, connection) }
    }
  }
}

extension ScorecardRequest {
  /// `scorecard-2026-08-王晓雯` or `绩效记分卡-2026-08-王晓雯`, without what a file system refuses.
  ///
  /// What was asked for is in the name, so that a part never takes the whole's place.
  package func fileName(_ words: ScorecardWords) -> String {
    let whose = [team, agent].compactMap(\.self).map { name in
      String(name.map { "/\\:*?\"<>|".contains($0) || $0.isNewline ? "-" : $0 })
    }
    return ([words("绩效记分卡", "scorecard"), month.description] + whose).joined(separator: "-")
  }
}
