import Content
import Foundation
import Kernel
import Store
import Tabular
import Tickets

/// How the files of one command are to be imported.
struct ImportPlan {
  private let options: TableOptions
  private let mapping: (root: YAMLNode, file: String)?
  private let zone: Zone?
  private let kind: ImportKind
  private let source: String?
  private let isDistinct: Bool

  /// Throws a `Problem` when the mapping cannot be read or the zone is none.
  init(
    options: TableOptions, mapping: String?, zone: String?, kind: ImportKind?, source: String?, isDistinct: Bool
  ) throws {
    self.options = options
    self.source = source.map(OneLine.tidy)
    self.isDistinct = isDistinct
    self.mapping = try mapping.map { (try YAML.parse(bytes: try Self.bytes(of: $0), file: $0), $0) }
    self.zone = try zone.map(Self.zone)
    self.kind = try kind ?? self.mapping.flatMap { try ImportKind.read($0.root) } ?? .tickets
  }

  /// Imports one file.
  func run(
    _ file: String, into database: any Database, dryRun: Bool = false, hooks: ImportHooks = ImportHooks(),
    progress: @Sendable @escaping (ImportProgress) -> Void = { _ in }
  ) async throws -> ImportSummary {
    switch kind {
    case .tickets:
      let plan = TicketImport(
        path: file, mapping: try tickets(file), options: options, dryRun: dryRun, isDistinct: isDistinct)
      return try await plan.run(database, at: Now.instant, hooks: hooks, progress: progress)
    case .messages:
      let plan = MessageImport(path: file, mapping: try messages(file), options: options, dryRun: dryRun)
      return try await plan.run(database, at: Now.instant, hooks: hooks, progress: progress)
    }
  }

  private func tickets(_ file: String) throws -> Mapping {
    var found: Mapping
    if let mapping {
      found = try Mapping.read(mapping.root)
      try found.requireEssentials(file: mapping.file)
    } else {
      found = try Mapping.plain(path: file, options: options)
    }
    found.zone = zone ?? found.zone
    found.source = source ?? found.source
    return found
  }

  private func messages(_ file: String) throws -> MessageMapping {
    var found: MessageMapping
    if let mapping {
      found = try MessageMapping.read(mapping.root)
      try found.requireEssentials(file: mapping.file)
    } else {
      found = try MessageMapping.plain(path: file, options: options)
    }
    found.zone = zone ?? found.zone
    found.source = source ?? found.source
    return found
  }

  private static func zone(_ name: String) throws -> Zone {
    guard let known = Zone.named(name) else {
      throw Problem(
        .invalid, "“\(name)” is no time zone.", remedy: "Write one such as Asia/Shanghai or Europe/London.")
    }
    return known
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problem(.missing, "There is no file that can be read here.", place: Problem.Place(file: path))
    }
    return Array(data)
  }
}
