import Content
import Kernel
import Quality
import Store
import Tickets

/// Reads what the pages about published content need.
struct RubricReading {
  let connection: any Connection

  init(_ connection: any Connection) {
    self.connection = connection
  }

  private var revisions: Revisions { Revisions(connection) }

  func entries() throws -> [RubricsPage.Entry] {
    let all = try revisions.allCurrent().filter { !ContentKinds.knowledge.contains($0.kind) }
    let uses = try uses(of: all)
    return try all.compactMap { revision in
      guard let last = try revisions.history(kind: revision.kind, name: revision.name, limit: 1).first else {
        return nil
      }
      return RubricsPage.Entry(
        revision: revision, publication: last, title: (try? ReadContent(revision))?.title, uses: uses[revision.hash])
    }
  }

  private func uses(of revisions: [Revision]) throws -> [String: Int] {
    try RubricUse(connection).counts(of: Set(revisions.filter { $0.kind == Rubric.kindName }.map(\.hash)))
  }

  /// What is published under a name now; throws a `Problem` when nothing is.
  func current(_ kind: String, _ name: String) throws -> Revision {
    guard let revision = try revisions.current(kind: kind, name: name) else { throw Caller.nothingHere }
    return revision
  }

  func revision(_ hash: String) throws -> Revision {
    guard let revision = try revisions.revision(hash) else { throw Caller.nothingHere }
    return revision
  }

  func page(_ revision: Revision, canPublish: Bool, at now: Instant) throws -> ContentPage {
    let current = try current(revision.kind, revision.name)
    let publication = try revisions.history(kind: revision.kind, name: revision.name, limit: 1_000)
      .first { $0.hash == revision.hash }
    let isCurrent = current.hash == revision.hash
    let read = Result { try ReadContent(revision) }
    var notes: [Sentence] = []
    switch read {
    case .success(.standard) where isCurrent:
      notes = try StandardsInForce(connection).unlistedHolidays(until: now)
    case .success: break
    case .failure(let problems as Problems): notes = problems.all.map(\.sentence)
    case .failure(let error): notes = [Sentence(verbatim: "\(error)")]
    }
    return ContentPage(
      revision: revision, publication: publication, isCurrent: isCurrent, value: try? read.get(), notes: notes,
      canPublish: canPublish)
  }

  func history(_ kind: String, _ name: String, _ query: Fields) throws -> RevisionsPage {
    let asked = RevisionsQuery(query)
    let count = try revisions.publicationCount(kind: kind, name: name)
    guard count > 0 else { throw Caller.nothingHere }
    var lines = try lines(kind, name, asked.order, from: asked.page.offset, PageNumber.size)
    if lines.count > 1 {
      lines[asked.order.isDescending ? 0 : 1].isNewerChoice = true
      lines[asked.order.isDescending ? 1 : 0].isOlderChoice = true
    }
    return RevisionsPage(kind: kind, name: name, lines: lines, count: count, query: query)
  }

  /// Some of the revisions, each with the one that it followed.
  func lines(
    _ kind: String, _ name: String, _ order: ListOrder<Publication.Column>, from offset: Int, _ limit: Int
  ) throws -> [RevisionLine] {
    let before = order.isDescending ? 0 : min(offset, 1)
    let found = try revisions.history(
      kind: kind, name: name, oldestFirst: !order.isDescending, limit: limit + 1, offset: offset - before)
    let uses = kind == Rubric.kindName ? try RubricUse(connection).counts(of: Set(found.map(\.hash))) : [:]
    let current = try revisions.current(kind: kind, name: name)?.hash
    return found.indices.dropFirst(before).prefix(limit).map { index in
      let previous = index + (order.isDescending ? 1 : -1)
      return RevisionLine(
        publication: found[index], previous: found.indices.contains(previous) ? found[previous].hash : nil,
        uses: uses[found[index].hash], isCurrent: found[index].hash == current)
    }
  }
}
