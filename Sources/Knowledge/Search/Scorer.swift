/// Finds the best cards of a query.
struct Scorer {
  /// A card, by its number, and its score.
  struct Candidate {
    let card: Int32
    var score: Float
  }

  private let index: SearchIndex
  private let plan: QueryPlan
  private let query: SearchQuery

  /// How many cards are compared closely.
  private static let shortlisted = 50
  /// How many cards are read for a phrase before the rest is left out.
  private static let mostReadings = 1000
  private static let titleShare: Float = 0.4
  private static let expiredFactor: Float = 0.97

  init(_ index: SearchIndex, _ plan: QueryPlan, _ query: SearchQuery) {
    (self.index, self.plan, self.query) = (index, plan, query)
  }

  /// The best cards, best first.
  func best() -> [Candidate] {
    let shortlist = shortlist()
    guard let best = shortlist.first?.score else { return [] }
    let whole = plan.clauses.filter(\.isCompared).reduce(0) { $0 + $1.mass(index.postings) }
    return shortlist.map { candidate in
      var candidate = candidate
      candidate.score = candidate.score / best + Self.titleShare * titleLikeness(candidate.card, whole)
      if index.cards[Int(candidate.card)].isExpired(on: query.today) { candidate.score *= Self.expiredFactor }
      return candidate
    }
    .sorted { ($1.score, $0.card) < ($0.score, $1.card) }
  }

  /// The best allowed cards by the sum of their terms.
  private func shortlist() -> [Candidate] {
    let (totals, touched) = totals()
    // The best first, so that few cards are read for a phrase.
    let ordered =
      plan.conditions.isEmpty ? touched : touched.sorted { (totals[Int($1)], $0) < (totals[Int($0)], $1) }
    var top: [Candidate] = []
    var readings = Self.mostReadings
    for card in ordered {
      let candidate = Candidate(card: card, score: totals[Int(card)])
      if top.count == Self.shortlisted, let last = top.last, !Self.isBetter(candidate, last) { continue }
      guard isAllowed(card, &readings) else { continue }
      let place = top.lastIndex { Self.isBetter($0, candidate) }.map { $0 + 1 } ?? 0
      top.insert(candidate, at: place)
      if top.count > Self.shortlisted { top.removeLast() }
    }
    return top
  }

  private static func isBetter(_ left: Candidate, _ right: Candidate) -> Bool {
    left.score > right.score || (left.score == right.score && left.card < right.card)
  }

  /// Every card's sum, and the cards that have one.
  private func totals() -> (totals: [Float], touched: [Int32]) {
    var totals = [Float](repeating: 0, count: index.cards.count)
    var touched: [Int32] = []
    for clause in plan.scored {
      for match in clause.matches {
        let weight = clause.weight * match.factor
        for entry in index.postings.entries(of: match.term) {
          let card = index.postings.cards[entry]
          if totals[Int(card)] == 0 { touched.append(card) }
          totals[Int(card)] += weight * index.postings.impacts[entry]
        }
      }
    }
    return (totals, touched)
  }

  private func isAllowed(_ number: Int32, _ readings: inout Int) -> Bool {
    if query.filter.isOpen, plan.conditions.isEmpty { return true }
    let card = index.cards[Int(number)]
    guard query.filter.allows(card, today: query.today) else { return false }
    if plan.conditions.isEmpty { return true }
    let known = plan.conditions.map { $0.isMet(by: number, index.postings) }
    guard known.contains(nil), !known.contains(false) else { return !known.contains(false) }
    readings -= 1
    guard readings >= 0 else { return false }
    let text = IndexedText(card)
    return plan.conditions.allSatisfy { $0.isMet(by: number, index.postings) ?? $0.isMet(by: text) }
  }

  /// Dice's coefficient of the title and the query, by what their pairs and words say.
  private func titleLikeness(_ card: Int32, _ whole: Float) -> Float {
    var shared: Float = 0
    for clause in plan.scored where clause.isCompared {
      let factors = clause.matches.filter { index.titles.holds(card, $0.term) }.map(\.factor)
      if let factor = factors.max() { shared += factor * clause.mass(index.postings) }
    }
    return min(1, 2 * shared / max(whole + index.titles.mass(of: card), .leastNormalMagnitude))
  }

  /// The share of what the query says that a card holds, itself or by a synonym.
  func coverage(of card: Int32) -> Float {
    let held = plan.stands.filter { $0.terms.allSatisfy { index.postings.holds(card, $0) } }.map(\.place)
    var (covered, whole): (Float, Float) = (0, 0)
    for clause in plan.clauses {
      let mass = clause.mass(index.postings)
      whole += mass
      let isCovered =
        held.contains { $0.contains(clause.place) } || clause.matches.contains { index.postings.holds(card, $0.term) }
      if isCovered { covered += mass }
    }
    return whole > 0 ? covered / whole : 0
  }
}
