import Crypto
import Foundation
import Kernel
import People
import Store
import Tabular

/// A file as the list of imports knows it.
struct ImportRecord {
  let path: String
  let options: TableOptions
  let kind: ImportKind
  /// Everything else that decides how the file is read, in a fixed order.
  let settled: [String]
  /// Whether personal data is masked, so that a file is not the same as before that.
  let masks: Bool

  /// Throws a `Problem` when there is no file that can be read.
  func requireFile() throws {
    try open().close()
  }

  private func open() throws -> FileHandle {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw Problem(
        .invalid, "This is a folder.", remedy: "Name the files in it.", place: Problem.Place(file: path))
    }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw Problem(.missing, "There is no file that can be read here.", place: Problem.Place(file: path))
    }
    return file
  }

  /// SHA-256 over the file's bytes and over everything that decides how they are read.
  func digest() throws -> String {
    var hash = SHA256()
    let file = try open()
    defer { try? file.close() }
    while let block = try file.read(upToCount: 1 << 20), !block.isEmpty { hash.update(data: block) }
    hash.update(data: Data(String(reflecting: settled + [kind.rawValue]).utf8))
    hash.update(data: Data(String(reflecting: options).utf8))
    return hash.finalize().hexadecimal + (masks ? Self.mark : "")
  }

  private static let mark = "+masked"

  /// Whether a file of that name was imported before.
  func isNamed(_ connection: any Connection) throws -> Bool {
    try connection.value(
      "SELECT 1 FROM import WHERE file = \(name) AND kind = \(kind.rawValue) AND undone_at IS NULL LIMIT 1",
      as: Int.self)
      != nil
  }

  private var name: String { (path as NSString).lastPathComponent }

  /// What the same file came to before, as an import that changed nothing; nil when it was never imported.
  func summary(ofDigest digest: String, _ connection: any Connection) throws -> ImportSummary? {
    try connection.first(
      """
      SELECT added, changed, unchanged, rejected FROM import WHERE digest = \(digest) AND undone_at IS NULL
      ORDER BY id DESC
      """
    ) { row in
      var summary = ImportSummary(file: path, kind: kind)
      let kept = try row.get(0, as: Int.self) + (try row.get(1, as: Int.self)) + (try row.get(2, as: Int.self))
      summary.unchanged = kept
      summary.rejected = try row.get(3)
      summary.wasKnown = true
      return summary
    }
  }

  /// Throws a `Problem` when the same file was imported and taken back.
  func refuseUndone(_ digest: String, _ connection: any Connection) throws {
    let plain = masks ? String(digest.dropLast(Self.mark.count)) : digest
    let undone = try connection.value(
      """
      SELECT id FROM import WHERE digest IN (\(plain), \(plain + Self.mark)) AND undone_at IS NOT NULL ORDER BY id DESC
      """, as: Int64.self)
    guard let undone, try summary(ofDigest: digest, connection) == nil else { return }
    throw Problem(
      .conflict, "This file was imported as #\(undone) and taken back, so it is left alone.",
      remedy: "To have it again, import it by name.", place: Problem.Place(file: path))
  }

  /// Enters the import in the list; throws when nobody gave it a number.
  func enter(
    _ summary: ImportSummary, digest: String, by actor: Actor, at now: Instant, _ connection: any Connection
  ) throws {
    guard let trace = summary.trace else { throw StoreError(.other, cause: "an import without a number") }
    try connection.execute(
      """
      INSERT INTO import (
        id, file, digest, kind, at, added, changed, unchanged, rejected, source, first_ticket, last_ticket)
      VALUES (\(trace.id), \(name), \(digest), \(kind.rawValue), \(now), \(summary.added), \
      \(summary.changed), \(summary.unchanged + summary.outdated), \(summary.rejected), \(trace.source), \
      \(trace.added?.lowerBound), \((trace.added?.upperBound).map { $0 - 1 }))
      """)
    try BeforeImport(connection: connection, id: trace.id).forgetOld()
    try AuditLog(connection).append(
      .importStored, ImportEntry.subject(trace.id),
      after: [
        "file": .text(name), "kind": .text(kind.rawValue), "source": .text(trace.source),
        "added": .integer(summary.added), "changed": .integer(summary.changed), "rejected": .integer(summary.rejected),
      ], by: actor, at: now)
  }
}

/// What the rows of a file are.
package enum ImportKind: String, CaseIterable, Sendable {
  case tickets
  case messages
}

extension Mapping {
  /// Everything that decides how a file is read, in a fixed order.
  var settled: [String] {
    (events?.settled ?? []) + settledColumns + [source, zone?.name ?? "", "\(ignoresOffsets)"] + missing.sorted()
      + robots.sorted() + sharedCustomers.sorted()
  }
}

extension MessageMapping {
  /// Everything that decides how a file is read, in a fixed order.
  var settled: [String] {
    settledColumns + [source ?? "", zone?.name ?? "", "\(ignoresOffsets)"] + missing.sorted() + robots.sorted()
  }
}
