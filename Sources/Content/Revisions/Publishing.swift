import Foundation
package import Kernel
package import Store

/// Brings documents into a database and writes them back.
package struct Publishing: Sendable {
  private let database: any Database

  package init(_ database: any Database) {
    self.database = database
  }

  /// A document with what publishing it did.
  package struct Result: Sendable, Equatable {
    package let document: Document
    package let outcome: Revisions.Outcome
  }

  /// Publishes all documents in one transaction, in which `record` is told of each that changed something.
  package func publish(
    _ documents: [Document], at instant: Instant, by author: String,
    record: @Sendable @escaping (Result, any Connection) throws -> Void
  ) async throws -> [Result] {
    try await database.write { connection in
      let revisions = Revisions(connection)
      return try documents.map { document in
        let result = Result(document: document, outcome: try revisions.publish(document, at: instant, by: author))
        if result.outcome != .unchanged { try record(result, connection) }
        return result
      }
    }
  }

  /// Writes every current revision into a folder, byte for byte, and returns the paths.
  ///
  /// A file is called after its name, and after its kind too where several kinds share the name. Files of those names
  /// are replaced; others are left alone.
  /// - Throws: `Problem` when the folder cannot be written.
  package func export(to folder: String) async throws -> [String] {
    let current = try await database.read { try Revisions($0).allCurrent() }
    let sharing = Dictionary(grouping: current, by: \.name)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      return try current.map { revision in
        let isAlone = sharing[revision.name]?.count == 1
        let path = "\(folder)/\(isAlone ? revision.name : "\(revision.name).\(revision.kind)").yaml"
        try Data(revision.text.utf8).write(to: URL(filePath: path), options: .atomic)
        return path
      }
    } catch {
      throw Problem(.unavailable, "\(folder) cannot be written.", remedy: "Check its permissions and the free space.")
    }
  }
}
