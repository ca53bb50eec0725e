/// Cards made ready for searching by keywords: an immutable snapshot, replaced as a whole when a card changes.
///
/// Ranked by BM25F over characters, pairs of characters and words, then by likeness of title and query.
package struct SearchIndex: Sendable {
  let cards: [SearchCard]
  let vocabulary: Vocabulary
  let postings: Postings
  let titles: TitleTerms
  let spelling: SpellingVariants
  let pinyin: PinyinIndex
  let synonyms: SynonymTable

  /// Each element of `synonyms` is a group of words that mean the same.
  package init(_ cards: [SearchCard], synonyms: [[String]] = []) {
    self.cards = cards
    let counts = TermCounts(cards.lazy.map { IndexedText($0) })
    vocabulary = counts.vocabulary
    postings = Postings(counts)
    titles = TitleTerms(counts.titles, rarity: postings.rarity)
    spelling = SpellingVariants(counts.vocabulary.sortedWords)
    pinyin = PinyinIndex(cards)
    self.synonyms = SynonymTable(synonyms)
  }

  /// The best cards for a query.
  package func search(_ query: SearchQuery) -> SearchAnswer {
    var (plan, answer) = (QueryPlan(query.text, self), SearchAnswer())
    var found = Scorer(self, plan, query).best()
    if found.isEmpty, plan.hasPhrases {
      plan.ignorePhrases()
      found = Scorer(self, plan, query).best()
      answer.ignoresPhrases = true
    }
    answer.alsoSearched = plan.alsoSearched
    answer.hits = hits(found.prefix(max(0, query.limit)), plan, query)
    return answer
  }

  private func hits(_ found: ArraySlice<Scorer.Candidate>, _ plan: QueryPlan, _ query: SearchQuery) -> [SearchHit] {
    let (scorer, highlighter) = (Scorer(self, plan, query), Highlighter(self, plan))
    return found.map { candidate in
      let card = cards[Int(candidate.card)]
      return SearchHit(
        id: card.id, score: candidate.score, coverage: scorer.coverage(of: candidate.card),
        isExpired: card.isExpired(on: query.today), title: highlighter.marked(card.title),
        alias: highlighter.alias(card),
        snippet: highlighter.snippet(card))
    }
  }
}
