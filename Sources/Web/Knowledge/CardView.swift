import HTML
import Kernel
import Knowledge

/// A card as people read it: what customers say, and what to do.
struct CardView: Component {
  let card: Card
  let words: Words

  var body: Markup {
    div(.class("card")) {
      if !card.problems.isEmpty {
        p(.class("quiet")) { words(KnowledgeWords.said(card.problems)) }
      }
      div(.class("written"), .lang(card.language.rawValue)) { Markup(trustedUnescaped: card.html) }
      let names = card.keywords + card.aliases
      if !names.isEmpty { p(.class("quiet small")) { words(KnowledgeWords.keywords(words.list(names))) } }
      dl(.class("facts")) {
        for (title, value) in facts {
          div {
            dt { words(title) }
            dd { value }
          }
        }
      }
    }
  }

  private var facts: [(LocalizedText, String)] {
    var facts = [
      (KnowledgeWords.product, card.product), (KnowledgeWords.audience, words(KnowledgeWords.name(of: card.audience))),
      (KnowledgeWords.owner, card.owner), (KnowledgeWords.reviewBy, "\(card.reviewBy)"),
    ]
    if let source = card.source { facts.append((KnowledgeWords.source, words(KnowledgeWords.text(of: source)))) }
    return facts
  }
}

/// Whether a card is still to be relied on, by shape, colour and word.
struct FreshnessMark: Component {
  let freshness: Freshness
  let words: Words

  var body: Markup {
    span(.class(look.name)) { look.shape + " " + words(KnowledgeWords.name(of: freshness)) }
  }

  private var look: (name: String, shape: String) {
    switch freshness {
    case .fresh: ("good", "●")
    case .dueSoon: ("caution", "▲")
    case .overdue: ("bad", "■")
    }
  }
}
