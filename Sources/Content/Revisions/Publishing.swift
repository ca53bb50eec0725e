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
  /// A file is called after its name, and after its kind too where several kinds share the name. Files of other names
  /// are left alone.
  /// - Parameter replacing: Whether files of those names that say something else are replaced.
  /// - Throws: `Problems` that name those files when they must stay, a `Problem` when the folder cannot be written.
  package func export(to folder: String, replacing: Bool = false) async throws -> [String] {
    let current = try await database.read { try Revisions($0).allCurrent() }
    let sharing = Dictionary(grouping: current, by: \.name)
    let files = current.map { revision in
      let isAlone = sharing[revision.name]?.count == 1
      let name = isAlone ? revision.name : "\(revision.name).\(revision.kind)"
      let path = "\(folder)/\(name).\(revision.fileEnding)"
      return (path: path, bytes: Data(revision.text.utf8))
    }
    if !replacing { try Self.refuseOthers(files) }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for file in files { try file.bytes.write(to: URL(filePath: file.path), options: .atomic) }
    } catch {
      throw Problem(.unavailable, "\(folder) cannot be written.", remedy: "Check its permissions and the free space.")
    }
    return files.map(\.path)
  }

  /// Refuses to write over what someone may still be working on.
  private static func refuseOthers(_ files: [(path: String, bytes: Data)]) throws {
    let others = files.filter { file in
      FileManager.default.contents(atPath: file.path).map { $0 != file.bytes } ?? false
    }
    try Problems.refuse(
      others.map { file in
        Problem(
          .conflict, "This file says something else than what is published.",
          remedy: "Export into another folder, or write over it with --force.", place: Problem.Place(file: file.path))
      })
  }
}
