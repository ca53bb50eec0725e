import HTML
import Kernel
import Knowledge

/// What a search of the knowledge base found, the best first; those that hold little of what was asked stand apart.
struct KnowledgeHits: Component {
  let snapshot: KnowledgeSnapshot
  let asked: KnowledgeQuery
  let today: Day
  let words: Words

  /// So many cards are shown.
  private static let most = 20

  var body: Markup {
    let answer = snapshot.index.search(asked.search(on: today, limit: Self.most))
    for also in answer.alsoSearched {
      p(.class("quiet small")) { words(KnowledgeWords.alsoSearched(also.word, words.list(also.others))) }
    }
    if answer.hits.isEmpty { p(.class("empty")) { words(KnowledgeWords.nothing) } }
    list(answer.hits.filter { !$0.isWeak })
    if answer.hits.contains(where: \.isWeak) {
      h2 { words(KnowledgeWords.weak) }
      list(answer.hits.filter(\.isWeak))
    }
  }

  private func list(_ hits: [SearchHit]) -> Markup {
    if hits.isEmpty { return Markup() }
    return ol(.class("hits cards")) { for hit in hits { item(hit) } }
  }

  @MarkupBuilder private func item(_ hit: SearchHit) -> Markup {
    if let card = snapshot.entries[hit.id]?.card {
      li {
        a(.href(KnowledgeLinks.card(hit.id))) { MarkedWords(text: hit.title) }
        if let alias = hit.alias {
          " "
          MarkedWords(text: alias)
        }
        span(.class("quiet small")) { " \(card.product) " }
        if hit.isExpired { FreshnessMark(freshness: .overdue, words: words) }
        p(.class("small")) { MarkedWords(text: hit.snippet) }
      }
    }
  }
}

/// A text in which what was found is marked.
struct MarkedWords: Component {
  let text: Knowledge.MarkedText

  var body: Markup {
    if text.isCutBefore { "… " }
    for piece in text.pieces {
      if piece.isMarked { Tag("mark")() { String(piece.text) } } else { String(piece.text) }
    }
    if text.isCutAfter { " …" }
  }
}
