import Content
import Kernel
import People
import Quality
import Store
import Tickets

/// Rubrics, the response standard and targets: everybody reads them, managers and administrators publish.
enum RubricRoutes {
  private static let publishers = Access.only([.trainer, .manager, .administrator])

  static func add(to routes: inout Routes) {
    let readers = Place.rubrics.access
    routes.get(RubricLinks.list, for: readers) { visit in .page(try await list(visit)) }
    routes.file(RubricLinks.listFile, for: readers) { visit in
      let entries = try await list(visit).entries
      return try await ListFile(name: "rubrics", columns: RubricsPage.columns, words: visit.words, all: entries)
        .answer()
    }
    routes.get(RubricLinks.content(":kind", ":name"), for: readers) { visit in
      let (kind, name) = try names(visit)
      return try await page(visit) { try $0.current(kind, name) }
    }
    routes.get(RubricLinks.revision(":hash"), for: readers) { visit in
      let hash = try visit.caller.text("hash")
      return try await page(visit) { try $0.revision(hash) }
    }
    routes.get(RubricLinks.text(":hash"), for: readers, text)
    routes.get(RubricLinks.revisions(":kind", ":name"), for: readers) { visit in
      let (kind, name) = try names(visit)
      return .page(try await visit.read { try RubricReading($0).history(kind, name, visit.query) })
    }
    routes.file(RubricLinks.revisionsFile(":kind", ":name"), for: readers, revisionsFile)
    routes.get(RubricLinks.changes(":kind", ":name"), for: readers, changes)
    RubricEditing.add(to: &routes, for: publishers)
  }

  /// All that is published, in the order that the address asks for.
  private static func list(_ visit: Visit) async throws -> RubricsPage {
    let (order, words) = (ListOrder<RubricsPage.Column>(visit.query["sort"]) ?? ListOrder(.kind), visit.words)
    let sorted = try await visit.read { try RubricReading($0).entries() }
      .sorted { $0.isBefore($1, by: order.column, words) }
    return RubricsPage(
      entries: order.isDescending ? sorted.reversed() : sorted, order: order,
      canPublish: canPublish(visit, Rubric.kindName))
  }

  /// Content holds for all teams, so whoever leads one publishes none.
  ///
  /// Trainers publish the knowledge base and nothing else; a kind of nil is one that is not known yet.
  static func canPublish(_ visit: Visit, _ kind: String? = nil) -> Bool {
    let isKnowledge = kind.map(ContentKinds.knowledge.contains) ?? true
    let roles: Roles = isKnowledge ? [.trainer, .manager, .administrator] : [.manager, .administrator]
    return visit.isForAllTeams && visit.isAny(of: roles)
  }

  static func names(_ visit: Visit) throws -> (kind: String, name: String) {
    (try visit.caller.text("kind"), try visit.caller.text("name"))
  }

  private static func page(
    _ visit: Visit, _ find: @Sendable @escaping (RubricReading) throws -> Revision
  ) async throws -> Answer {
    .page(
      try await visit.read { connection in
        let reading = RubricReading(connection)
        let revision = try find(reading)
        return try reading.page(revision, canPublish: canPublish(visit, revision.kind), at: visit.now)
      })
  }

  private static func text(_ visit: Visit) async throws -> Answer {
    let hash = try visit.caller.text("hash")
    let revision = try await visit.read { try RubricReading($0).revision(hash) }
    return .file(
      Download(name: "\(revision.name).yaml", type: "application/yaml; charset=utf-8", bytes: Array(revision.text.utf8))
    )
  }

  private static func revisionsFile(_ visit: Visit) async throws -> Answer {
    let ((kind, name), order) = (try names(visit), RevisionsQuery(visit.query).order)
    _ = try await visit.read { try RubricReading($0).current(kind, name) }
    return try await ListFile(
      name: "\(name)-revisions", columns: RevisionLine.columns(kind, name), words: visit.words
    ) { piece in
      try await visit.read {
        try RubricReading($0).lines(kind, name, order, from: piece.offset, ListPiece<RevisionLine>.size)
      }
    }.answer()
  }

  private static func changes(_ visit: Visit) async throws -> Answer {
    let (kind, name) = try names(visit)
    guard let old = visit.query["from"], let new = visit.query["to"] else {
      throw Problem(.invalid, "Two revisions are needed to compare.", remedy: "Choose one in each column.")
    }
    return .page(
      try await visit.read { connection in
        let pair = try [old, new].map { try RubricReading(connection).revision($0) }
        guard pair.allSatisfy({ $0.kind == kind && $0.name == name }) else { throw Caller.nothingHere }
        return ChangesPage(old: pair[0], new: pair[1])
      })
  }
}
