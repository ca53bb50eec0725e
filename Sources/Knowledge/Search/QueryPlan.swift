/// A query as the index understands it.
struct QueryPlan {
  /// The tokens of the query, each once.
  private(set) var clauses: [Clause] = []
  /// The tokens of the words that mean the same as words of the query.
  private(set) var synonyms: [Clause] = []
  /// Which clauses a card covers when it holds a synonym.
  private(set) var stands: [Stand] = []
  private(set) var alsoSearched: [AlsoSearched] = []
  private(set) var conditions: [TextCondition] = []

  /// A synonym's terms, and the place in the query of the word that it stands for.
  struct Stand {
    let place: Range<Int>
    let terms: [Int32]
  }

  private static let mostClauses = 128
  private static let mostConditions = 8
  private static let synonymFactor: Float = 0.6

  init(_ text: String, _ index: SearchIndex) {
    let parts = QueryText(text)
    let folded = FoldedText(parts.plain, limit: QueryText.longest)
    clauses = Self.clauses(folded, index.vocabulary)
    clauses = BackOffs(index, folded).applied(to: clauses)
    keepHeaviest(index.postings)
    addSynonyms(folded, index)
    conditions =
      parts.phrases.prefix(Self.mostConditions).map { TextCondition($0, isExclusion: false, index.vocabulary) }
      + parts.exclusions.prefix(Self.mostConditions).map { TextCondition($0, isExclusion: true, index.vocabulary) }
  }

  var hasPhrases: Bool { conditions.contains { !$0.isExclusion } }

  /// Takes a phrase for its words.
  mutating func ignorePhrases() { conditions.removeAll { !$0.isExclusion } }

  /// Everything that adds to a score.
  var scored: [Clause] { clauses + synonyms }

  private static func clauses(_ text: FoldedText, _ vocabulary: Vocabulary) -> [Clause] {
    let covered = QuestionWords.cover(text.scalars)
    var (clauses, byTerm, unknown): ([Clause], [Int32: Int], Set<Token>) = ([], [:], [])
    Tokenizer.scan(text) { token, place in
      let (weight, asks) = TokenWeight.of(token, at: place, covered: covered)
      var clause = Clause(token: token, place: place, weight: weight, asks: asks)
      guard let term = vocabulary.find(token) else {
        if unknown.insert(token).inserted { clauses.append(clause) }
        return
      }
      clause.matches = [Clause.Match(term: term, factor: 1)]
      if let known = byTerm[term] {
        if clauses[known].weight < weight { clauses[known] = clause }
      } else {
        byTerm[term] = clauses.count
        clauses.append(clause)
      }
    }
    return clauses
  }

  /// A text of a page is looked for by what is rarest in it.
  private mutating func keepHeaviest(_ postings: Postings) {
    guard clauses.count > Self.mostClauses else { return }
    let masses = clauses.map { $0.isFound ? $0.mass(postings) : 0 }
    let kept = clauses.indices.sorted { (masses[$1], $0) < (masses[$0], $1) }.prefix(Self.mostClauses)
    clauses = kept.sorted().map { clauses[$0] }
  }

  private mutating func addSynonyms(_ text: FoldedText, _ index: SearchIndex) {
    let findings = index.synonyms.findings(in: text.scalars)
    let written = Set(findings.map(\.member.word))
    for finding in findings.prefix(Self.mostClauses / 4) {
      let others = index.synonyms.others(of: finding.member).filter { !written.contains($0.word) }.prefix(8)
      guard !others.isEmpty else { continue }
      alsoSearched.append(AlsoSearched(word: finding.member.word, others: others.map(\.word)))
      for other in others { add(other, for: finding.place, index.vocabulary) }
    }
  }

  private mutating func add(_ member: SynonymTable.Member, for place: Range<Int>, _ vocabulary: Vocabulary) {
    let found = Self.clauses(FoldedText(member.word, limit: 100), vocabulary)
    guard found.allSatisfy(\.isFound) else { return }
    let terms = found.flatMap(\.matches).map(\.term)
    stands.append(Stand(place: place, terms: terms))
    let known = Set(scored.flatMap(\.matches).map(\.term))
    for clause in found where !known.contains(clause.matches[0].term) {
      let match = Clause.Match(term: clause.matches[0].term, factor: Self.synonymFactor)
      synonyms.append(
        Clause(token: clause.token, place: place, weight: clause.weight, asks: clause.asks, matches: [match]))
    }
  }
}
