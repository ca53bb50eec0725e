import Crypto
import Foundation
import Kernel
import Store
import Tabular

extension TicketImport {
  /// SHA-256 over the file's bytes and over everything that decides how they are read.
  func fileDigest() throws -> String {
    var hash = SHA256()
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw Problem(.missing, "There is no file that can be read here.", place: Problem.Place(file: path))
    }
    defer { try? file.close() }
    while let block = try file.read(upToCount: 1 << 20), !block.isEmpty { hash.update(data: block) }
    hash.update(data: Data(String(reflecting: mapping.settled).utf8))
    hash.update(data: Data(String(reflecting: options).utf8))
    return hash.finalize().map { String(format: "%02x", $0) }.joined()
  }

  /// What the same file came to before, as an import that changed nothing; nil when it was never imported.
  static func summary(ofDigest digest: String, path: String, _ connection: any Connection) throws -> ImportSummary? {
    try connection.first("SELECT added, changed, unchanged, rejected FROM import WHERE digest = \(digest)") { row in
      var summary = ImportSummary(file: path)
      let kept = try row.get(0, as: Int.self) + (try row.get(1, as: Int.self)) + (try row.get(2, as: Int.self))
      summary.unchanged = kept
      summary.rejected = try row.get(3)
      summary.wasKnown = true
      return summary
    }
  }

  func record(_ summary: ImportSummary, digest: String, at now: Instant, _ connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO import (file, digest, kind, at, added, changed, unchanged, rejected)
      VALUES (\((path as NSString).lastPathComponent), \(digest), 'tickets', \(now), \(summary.added), \(summary.changed), \
      \(summary.unchanged + summary.outdated), \(summary.rejected))
      """)
  }
}

extension Mapping {
  /// Everything that decides how a file is read, in a fixed order.
  var settled: [String] {
    columns.sorted { $0.key.rawValue < $1.key.rawValue }.map { field, column in
      let values = column.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      return "\(field): \(column.header ?? "") \(column.constant ?? "") \(column.timeHeader ?? "") "
        + "\(column.format?.pattern ?? "") \(column.unit ?? 0) \(column.scale ?? 0) \(values)"
    } + [source, zone?.name ?? "", "\(ignoresOffsets)"] + missing.sorted() + robots.sorted() + sharedCustomers.sorted()
  }
}
