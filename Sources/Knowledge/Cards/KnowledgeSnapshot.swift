import Content
import Kernel
import Markdown
package import Store

/// All published cards at one moment, ready to be looked up and searched; replaced as a whole when any is published.
package struct KnowledgeSnapshot: Sendable {
  /// A published card with the revision that it stands in.
  package struct Entry: Sendable, Equatable {
    package let card: Card
    package let hash: String
  }

  /// Grows with each publication of a card or of synonyms.
  package let version: Int64
  package let entries: [String: Entry]
  /// The cards by their titles.
  package let cards: [Card]
  /// The products that cards are about, by name.
  package let products: [String]
  package let index: SearchIndex

  /// Reads what is published, unless nothing was since `old`.
  package static func read(_ connection: any Connection, unlessStill old: KnowledgeSnapshot? = nil) throws
    -> KnowledgeSnapshot
  {
    let version = try version(connection)
    if let old, old.version == version { return old }
    let revisions = try Revisions(connection).allCurrent(kind: Card.kindName)
    // A card of another version of this program that cannot be read here is not found; its page says why.
    let entries = revisions.compactMap { revision in
      (try? Card(yaml: revision.text, file: revision.file)).map { Entry(card: $0, hash: revision.hash) }
    }
    let synonyms = try Revisions(connection).allCurrent(Synonyms.self).flatMap(\.value.groups)
    return KnowledgeSnapshot(version: version, entries, synonyms)
  }

  private static func version(_ connection: any Connection) throws -> Int64 {
    try connection.value(
      "SELECT max(id) FROM publication WHERE kind IN (\(Card.kindName), \(Synonyms.kindName))", as: Int64.self) ?? 0
  }

  init(version: Int64, _ entries: [Entry], _ synonyms: [[String]]) {
    self.version = version
    self.entries = Dictionary(keepingFirst: entries.map { ($0.card.id, $0) })
    cards = entries.map(\.card).sorted { ($0.title, $0.id) < ($1.title, $1.id) }
    products = Set(cards.map(\.product)).sorted()
    index = SearchIndex(entries.map { SearchCard($0.card) }.sorted { $0.id < $1.id }, synonyms: synonyms)
  }
}

extension SearchCard {
  init(_ card: Card) {
    self.init(
      id: card.id, title: card.title, aliases: card.problems + card.keywords + card.aliases, body: card.body.plain,
      product: card.product, audience: card.audience == .everybody ? nil : card.audience.rawValue,
      language: card.language, reviewBy: card.reviewBy)
  }
}
