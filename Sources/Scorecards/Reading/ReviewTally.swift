internal import Quality
internal import Store
internal import Tickets

/// Adds up an agent's review sheets of a month, agent by agent; made once for many, so that its memory is used again.
struct ReviewTally {
  private var scores: [ReviewSheet.Score] = []
  /// By channel × 16 + priority.
  private var mixes = Array(repeating: ScoreSums(), count: 256)
  private var names = CriterionNames()
  /// By the criterion's number in `names`.
  private var points: [ReviewSheet.Points] = []

  /// Adds a sheet; false when the bytes are none.
  mutating func add(_ sheet: UnsafeBufferPointer<UInt8>) -> Bool {
    names.startOver()
    return ReviewSheet.read(sheet) { score in
      scores.append(score)
    } points: { name, sums in
      let index = names.number(of: name)
      if index == points.count { points.append(ReviewSheet.Points()) }
      points[index].add(sums)
    }
  }

  /// Takes out what was added, with the scores whose tickets' mixes have to be looked up before they can be counted.
  ///
  /// - Parameter handled: What the agent answered in the month.
  mutating func take(_ handled: HandledTickets) -> (sums: ReviewSums, others: [ReviewSheet.Score]) {
    var (sums, others) = (ReviewSums(), [ReviewSheet.Score]())
    for score in scores {
      guard let mix = handled[score.ticket] else {
        others.append(score)
        continue
      }
      mixes[mix].add(score.score)
      if score.isFatal { sums.fatal += 1 }
      if score.isCanned { sums.canned += 1 }
    }
    for (mix, scores) in mixes.enumerated() where scores.count > 0 {
      sums.mixes[mix] = scores
      sums.total.add(scores)
      mixes[mix] = ScoreSums()
    }
    for (index, points) in points.enumerated() where points.count > 0 {
      sums.criteria[names[index]] = ScoreSums(points)
      self.points[index] = ReviewSheet.Points()
    }
    scores.removeAll(keepingCapacity: true)
    return (sums, others)
  }
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
