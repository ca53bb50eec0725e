import Content
package import Kernel
package import People
package import Store
package import Tabular

/// How files are to be imported, as the command line and the workbench are told.
package struct ImportPlan: Sendable {
  /// A mapping as somebody wrote it, and what problems with it call it.
  package struct Written: Sendable {
    let bytes: [UInt8]
    let file: String

    package init(_ bytes: [UInt8], file: String) {
      (self.bytes, self.file) = (bytes, file)
    }
  }

  private let options: TableOptions
  private let mapping: (root: YAMLNode, file: String)?
  private let zone: Zone?
  private let kind: ImportKind
  private let source: String?
  private let isDistinct: Bool

  /// Throws a `Problem` when the mapping cannot be read or the zone is none.
  package init(
    options: TableOptions, mapping: Written?, zone: String?, kind: ImportKind?, source: String? = nil,
    isDistinct: Bool = false
  ) throws {
    self.options = options
    self.source = source.map(OneLine.tidy)
    self.isDistinct = isDistinct
    self.mapping = try mapping.map { (try YAML.parse(bytes: $0.bytes, file: $0.file), $0.file) }
    self.zone = try zone.map(Self.zone)
    self.kind = try kind ?? self.mapping.flatMap { try ImportKind.read($0.root) } ?? .tickets
  }

  /// Imports one file.
  package func run(
    _ file: String, into database: any Database, by actor: Actor, at now: Instant, dryRun: Bool = false,
    hooks: ImportHooks = ImportHooks(), progress: @Sendable @escaping (ImportProgress) -> Void = { _ in }
  ) async throws -> ImportSummary {
    switch kind {
    case .tickets:
      let plan = TicketImport(
        path: file, mapping: try tickets(file), options: options, dryRun: dryRun, isDistinct: isDistinct)
      return try await plan.run(database, by: actor, at: now, hooks: hooks, progress: progress)
    case .messages:
      let plan = MessageImport(path: file, mapping: try messages(file), options: options, dryRun: dryRun)
      return try await plan.run(database, by: actor, at: now, hooks: hooks, progress: progress)
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
}
