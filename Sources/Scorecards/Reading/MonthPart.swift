internal import Kernel
internal import People
internal import Quality
internal import Store
internal import Tickets

/// What the sheets of a block of agents come to; worked out without the database.
struct MonthPart: Sendable {
  /// One agent, with an id of 0 for no one.
  struct Member: Sendable {
    let id: Int64
    var month: AgentMonth
    /// Nil without any review sheet.
    var reviews: ReviewSums?
    /// Scores whose tickets' mixes have to be looked up before they are counted.
    var others: [ReviewSheet.Score] = []
  }

  var members: [Member] = []
  /// Everybody's counts and mixes.
  private(set) var whole = MonthTally()

  /// Works a block out.
  ///
  /// - Parameters:
  ///   - wanted: Only these agents; all when nil.
  ///   - keepsDurations: Whether `whole` has everybody's durations, too.
  init(_ block: MonthBlock, wanted: Set<Agent.ID>?, now: Instant, keepsDurations: Bool) throws {
    var (tallies, reviews) = ([Int64: MonthTally](), [Int64: [Int]]())
    for (index, agent) in block.daySheets.agents.enumerated() {
      guard block.daySheets.with(index, { tallies[agent, default: MonthTally()].add($0, now: now) }) else {
        throw StoreError(.unreadable, cause: "a day sheet of agent \(agent) cannot be read")
      }
    }
    for (index, agent) in block.reviewSheets.agents.enumerated() { reviews[agent, default: []].append(index) }
    var reviewTally = ReviewTally()
    for id in Set(tallies.keys).union(reviews.keys).sorted() where wanted?.contains(Agent.ID(id)) ?? true {
      var tally = tallies.removeValue(forKey: id) ?? MonthTally()
      let handled = tally.takeHandled()
      whole.add(tally, withDurations: keepsDurations)
      var member = Member(
        id: id, month: AgentMonth(response: TicketFigures(&tally), quality: .none, mixes: tally.mixes))
      if let sheets = reviews[id] {
        for sheet in sheets where !block.reviewSheets.with(sheet, { reviewTally.add($0) }) {
          throw StoreError(.unreadable, cause: "a review sheet of agent \(id) cannot be read")
        }
        (member.reviews, member.others) = reviewTally.take(handled)
      }
      members.append(member)
    }
  }
}
