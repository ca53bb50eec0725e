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
    let all = try revisions.allCurrent()
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
    let page = PageNumber(query)
    let count = try revisions.publicationCount(kind: kind, name: name)
    guard count > 0 else { throw Caller.nothingHere }
    let history = try revisions.history(kind: kind, name: name, limit: PageNumber.size + 1, offset: page.offset)
    let uses = kind == Rubric.kindName ? try RubricUse(connection).counts(of: Set(history.map(\.hash))) : [:]
    return RevisionsPage(kind: kind, name: name, history: history, count: count, uses: uses, query: query)
  }
}
