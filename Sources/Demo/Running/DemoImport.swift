import Foundation
import Kernel
import People
import Tabular
import Tickets

extension DemoRun {
  /// Writes the team's files into a folder that is gone afterwards, and imports them as a real export.
  func importFiles() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "assay-demo-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try team.writeFiles(to: folder.path)
    let path = folder.appending(path: DemoTeam.ticketsFile).path
    let summary = try await TicketImport(path: path, mapping: try Self.mapping(path)).run(
      database, by: .system, at: team.morningAfter)
    let messages = try await importMessages(folder.appending(path: DemoTeam.messagesFile).path)
    tell(
      "Imported \(summary.added) tickets and \(messages.added) messages; \(summary.rejected + messages.rejected) rejected."
    )
  }

  private func importMessages(_ path: String) async throws -> ImportSummary {
    var mapping = try MessageMapping.plain(headers: try TableReader.open(path: path).header, file: path)
    mapping.source = Self.source
    return try await MessageImport(path: path, mapping: mapping).run(database, by: .system, at: team.morningAfter)
  }

  private static func mapping(_ path: String) throws -> Mapping {
    var mapping = try Mapping.plain(headers: try TableReader.open(path: path).header, file: path)
    mapping.source = source
    return mapping
  }
}

extension DemoTeam {
  package static let ticketsFile = "tickets.csv"
  package static let messagesFile = "messages.csv"

  /// Writes `tickets.csv` and `messages.csv` into a folder, which is made if need be.
  ///
  /// Throws a `Problem` when the folder cannot be written.
  package func writeFiles(to folder: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(ticketsCSV).write(to: URL(filePath: "\(folder)/\(Self.ticketsFile)"))
      try Data(messagesCSV).write(to: URL(filePath: "\(folder)/\(Self.messagesFile)"))
    } catch {
      throw Problem(.unavailable, "\(folder) cannot be written.", remedy: "Check its permissions and the free space.")
    }
  }
}
