package import Content
package import Kernel
package import Markdown

/// One thing that customers ask about and what to do: product, problem, solution.
package struct Card: Sendable, Equatable {
  /// Whom a card is written for.
  package enum Audience: String, CaseIterable, Sendable {
    case agent
    case customer
    case everybody
  }

  /// Where a card was taken from.
  package struct Source: Sendable, Equatable {
    package let title: String
    package let page: Int?
    /// The id of a published manual, and the number of its section.
    package let manual: String?
    package let section: Int?
  }

  package let id: String
  package let title: String
  package let product: String
  /// The problem in the customers' own words.
  package let problems: [String]
  package let keywords: [String]
  /// Other names of it.
  package let aliases: [String]
  package let audience: Audience
  /// The tickets' categories that it belongs to.
  package let categories: [String]
  package let owner: String
  package let source: Source?
  /// The last day on which it counts as fresh.
  package let reviewBy: Day
  package let language: Language
  /// Solution, lines to say and when to escalate.
  package let body: MarkdownText
}

extension Card: PublishedContent {
  /// Files with `kind: card`.
  package static let kindName = "card"

  package var documentName: String { id }

  package init?(_ map: inout YAMLMapping, _ findings: inout Findings) {
    let (id, title) = (map.identifier("id", &findings), map.string("title", &findings))
    let (product, owner) = (map.string("product", &findings), map.string("owner", &findings))
    problems = map.optionalStrings("problem", &findings) ?? []
    keywords = map.optionalStrings("keywords", &findings) ?? []
    aliases = map.optionalStrings("aliases", &findings) ?? []
    categories = map.optionalStrings("categories", &findings) ?? []
    audience = map.optionalChoice("audience", Audience.self, &findings) ?? .agent
    source = map.optionalMapping("source", &findings).flatMap { Source($0, &findings) }
    let reviewBy = map.required("review-by", &findings)?.day(&findings)
    let language = map.choice("language", Language.self, &findings)
    let body = CardBody.read(&map, &findings)
    guard let id, let title, let product, let owner, let reviewBy, let language, let body else { return nil }
    (self.id, self.title, self.product, self.owner) = (id, title, product, owner)
    (self.reviewBy, self.language, self.body) = (reviewBy, language, body)
  }

  /// The text as safe HTML.
  package var html: String { body.html }

  /// The ids of the cards that it leads to.
  package var leadsTo: Set<String> { Set(body.cardLinks.map(\.target)) }

  /// What is written for customers to read by themselves; nil when nothing is.
  package var customerPart: String? { body.section(under: ["给客户的答复", "Answer for the customer"]) }
}

extension Card.Source {
  fileprivate init?(_ source: YAMLMapping, _ findings: inout Findings) {
    var map = source
    let title = map.string("title", &findings)
    page = map.optionalInteger("page", in: 1...100_000, &findings)
    manual = map.optionalIdentifier("manual", &findings)
    section = map.optionalInteger("section", in: 1...10_000, &findings)
    map.refuseUnknownKeys(&findings)
    guard let title else { return nil }
    self.title = title
  }
}
