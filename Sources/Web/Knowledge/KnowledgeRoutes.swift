import Kernel
import Knowledge

/// The knowledge base: searched, looked through, read; a program may search it with a token.
struct KnowledgeRoutes: Sendable {
  private let watch: KnowledgeWatch

  static func add(to routes: inout Routes, _ watch: KnowledgeWatch) {
    let knowledge = Self(watch: watch)
    let access = Place.knowledge.access
    routes.get(KnowledgeLinks.base, for: access) { visit in .page(try await knowledge.page(visit)) }
    routes.get(KnowledgeLinks.part, for: access) { visit in .fragment(try await knowledge.hits(visit).body) }
    routes.get(KnowledgeLinks.card(":card"), for: access) { visit in .page(try await knowledge.card(visit)) }
    routes.file(KnowledgeLinks.answers, for: access) { visit in .json(try await knowledge.answer(visit)) }
    routes.file(KnowledgeLinks.file, for: access) { visit in try await knowledge.file(visit) }
  }

  private func page(_ visit: Visit) async throws -> KnowledgePage {
    KnowledgePage(
      snapshot: try await watch.latest(), query: visit.query, today: visit.today,
      canPublish: RubricRoutes.canPublish(visit, Card.kindName))
  }

  private func hits(_ visit: Visit) async throws -> KnowledgeHits {
    KnowledgeHits(
      snapshot: try await watch.latest(), asked: KnowledgeQuery(visit.query), today: visit.today, words: visit.words)
  }

  private func card(_ visit: Visit) async throws -> CardPage {
    let (snapshot, id) = (try await watch.latest(), try visit.caller.text("card"))
    guard let entry = snapshot.entries[id] else { throw Caller.nothingHere }
    let related = snapshot.cards.filter { entry.card.leadsTo.contains($0.id) || $0.leadsTo.contains(id) }
    return CardPage(
      entry: entry, related: related, today: visit.today, canPublish: RubricRoutes.canPublish(visit, Card.kindName))
  }

  private func answer(_ visit: Visit) async throws -> FoundCards {
    let snapshot = try await watch.latest()
    return FoundCards(
      snapshot.index.search(KnowledgeQuery(visit.query).search(on: visit.today, limit: 20)), snapshot)
  }

  private func file(_ visit: Visit) async throws -> Answer {
    let cards = KnowledgeQuery(visit.query).cards(of: try await watch.latest(), on: visit.today)
    return try await ListFile(
      name: "cards", columns: KnowledgePage.columns(visit.today), words: visit.words, all: cards
    ).answer()
  }
}

/// What a search found, for programs.
struct FoundCards: Encodable, Sendable {
  struct Hit: Encodable, Sendable {
    let id: String
    let title: String
    let snippet: String
    /// Part of what was asked that the card holds, 0 to 1.
    let coverage: Float
    let weak: Bool
    let expired: Bool
    /// The hash of the card's revision.
    let revision: String?
  }

  let hits: [Hit]

  init(_ answer: SearchAnswer, _ snapshot: KnowledgeSnapshot) {
    hits = answer.hits.map { hit in
      Hit(
        id: hit.id, title: hit.title.text, snippet: hit.snippet.text, coverage: hit.coverage, weak: hit.isWeak,
        expired: hit.isExpired, revision: snapshot.entries[hit.id]?.hash)
    }
  }
}
