import Knowledge

/// Addresses of the knowledge base.
enum KnowledgeLinks {
  static let base = Place.knowledge.href
  static let file = "\(base)/cards.csv"
  /// What a search finds, for programs and for the script of the page.
  static let answers = "\(base)/search.json"
  static let part = "\(base)/hits"

  static func edit(_ kind: String, _ name: String) -> String { "\(base)/edit/\(kind)/\(name)" }
  static func card(_ id: String) -> String { "\(base)/cards/\(id)" }
}
