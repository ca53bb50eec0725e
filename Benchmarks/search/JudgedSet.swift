import Foundation
import Knowledge

/// A folder with `docs.tsv` (id, title, alias, body) and `queries.tsv` (id, split, query), one header line each.
enum JudgedSet {
  static func rows(_ file: URL) throws -> [[String]] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
      .filter { $0.count > 1 }
  }

  /// The cards; further copies have the beginning of one title and the end of another, so that no two are alike.
  static func cards(_ folder: URL, copies: Int) throws -> [SearchCard] {
    let rows = try rows(folder.appending(path: "docs.tsv"))
    return (0..<max(1, copies)).flatMap { copy in
      rows.enumerated().map { number, row in
        if copy == 0 { return card(row, id: row[0], title: row[1]) }
        let other = rows[(number + copy * 7919) % rows.count][1]
        let title = "\(row[1].prefix(row[1].count / 2))\(other.suffix(other.count / 2))"
        return card(row, id: "\(row[0])~\(copy)", title: title)
      }
    }
  }

  private static func card(_ row: [String], id: String, title: String) -> SearchCard {
    let aliases = row.count > 2 ? row[2].split(separator: " ").map(String.init) : []
    return SearchCard(id: id, title: title, aliases: aliases, body: row.count > 3 ? row[3] : "")
  }

  static func peakMemory() throws -> String {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    return status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }?.dropFirst(6).trimmingCharacters(
      in: .whitespaces)
      ?? "unknown"
  }
}
