internal import Quality
internal import Store
internal import Tickets

/// Adds up an agent's review sheets of a month, agent by agent; made once for many, so that its memory is used again.
struct ReviewTally {
  private let connection: any Connection
  private var scores: [ReviewSheet.Score] = []
  /// By channel × 16 + priority.
  private var mixes = Array(repeating: ScoreSums(), count: 256)
  private var names = CriterionNames()
  /// By the criterion's number in `names`.
  private var points: [ReviewSheet.Points] = []

  init(_ connection: any Connection) {
    self.connection = connection
  }

  /// What these sheets, in the order of their days, add up to.
  ///
  /// - Parameter handled: What the agent answered in the month; the mix of any other ticket is looked up.
  mutating func sums(of sheets: [[UInt8]], handled: HandledTickets) throws -> ReviewSums {
    scores.removeAll(keepingCapacity: true)
    for index in points.indices { points[index] = ReviewSheet.Points() }
    for sheet in sheets {
      guard add(sheet) else { throw StoreError(.unreadable, cause: "a review sheet cannot be read") }
    }
    var sums = ReviewSums()
    try addScores(handled, &sums)
    for (index, points) in points.enumerated() where points.count > 0 {
      sums.criteria[names[index]] = ScoreSums(
        count: points.count, sum: Int64(points.sum), sumOfSquares: Int64(points.sumOfSquares))
    }
    return sums
  }

  private mutating func add(_ sheet: [UInt8]) -> Bool {
    names.startOver()
    return ReviewSheet.read(sheet) { score in
      scores.append(score)
    } points: { name, sums in
      let index = names.number(of: name)
      if index == points.count { points.append(ReviewSheet.Points()) }
      points[index].add(sums)
    }
  }

  private mutating func addScores(_ handled: HandledTickets, _ sums: inout ReviewSums) throws {
    let others = try otherMixes(scores.compactMap { handled[$0.ticket] == nil ? $0.ticket : nil })
    for score in scores {
      guard let mix = handled[score.ticket] ?? others[score.ticket] else { continue }
      mixes[mix].add(score.score)
      if score.isFatal { sums.fatal += 1 }
      if score.isCanned { sums.canned += 1 }
    }
    for (mix, scores) in mixes.enumerated() where scores.count > 0 {
      sums.mixes[mix] = scores
      sums.total.add(scores)
      mixes[mix] = ScoreSums()
    }
  }

  /// The mixes of tickets that were reviewed but do not count as answered in the month any more, as spam.
  private func otherMixes(_ tickets: [Int64]) throws -> [Int64: Int] {
    var mixes: [Int64: Int] = [:]
    for start in stride(from: 0, to: tickets.count, by: Self.ticketsAtOnce) {
      let some = Array(tickets[start..<min(start + Self.ticketsAtOnce, tickets.count)])
      try connection.forEach("SELECT id, channel, priority FROM ticket WHERE id IN \(list: some)") { row in
        mixes[try row.get(0)] = try row.get(1, as: Int.self) << 4 | row.get(2, as: Int.self)
      }
    }
    return mixes
  }

  /// A statement binds no more values than an engine takes.
  private static let ticketsAtOnce = 500
}

/// The criteria that occur, numbered in the order in which they are first met.
///
/// Sheets name mostly the same criteria in the same order, so that the next name is usually the expected one.
private struct CriterionNames {
  private var names: [[UInt8]] = []
  private var expected = 0

  subscript(number: Int) -> String { String(decoding: names[number], as: UTF8.self) }

  mutating func startOver() { expected = 0 }

  mutating func number(of name: UnsafeBufferPointer<UInt8>) -> Int {
    if expected < names.count, names[expected].elementsEqual(name) {
      expected += 1
      return expected - 1
    }
    let number = names.firstIndex { $0.elementsEqual(name) } ?? names.count
    if number == names.count { names.append(Array(name)) }
    expected = number + 1
    return number
  }
}
