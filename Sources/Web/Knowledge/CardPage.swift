import HTML
import Kernel
import Knowledge

/// One card, as it is published now.
struct CardPage: Page {
  let entry: KnowledgeSnapshot.Entry
  /// The cards that it leads to, and those that lead to it.
  let related: [Card]
  let today: Day
  let canPublish: Bool

  var place: Place? { .knowledge }

  func title(_ words: Words) -> String { entry.card.title }

  func bar(_ frame: Frame) -> Markup {
    let (words, card) = (frame.words, entry.card)
    span(.class("quiet")) { card.product }
    FreshnessMark(freshness: Freshness(reviewBy: card.reviewBy, on: today), words: words)
    span(.class("grow"))
    a(.class("quiet"), .href(KnowledgeLinks.base)) { words(KnowledgeWords.allCards) }
    a(.href(RubricLinks.revisions(Card.kindName, card.id))) { words(KnowledgeWords.history) }
    if canPublish {
      a(.class("button"), .href(RubricLinks.edit(Card.kindName, card.id))) { words(KnowledgeWords.edit) }
    }
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    CardView(card: entry.card, words: words)
    if !related.isEmpty {
      h2 { words(KnowledgeWords.related) }
      ul(.class("hits")) {
        for card in related { li { a(.href(KnowledgeLinks.card(card.id))) { card.title } } }
      }
    }
  }
}
