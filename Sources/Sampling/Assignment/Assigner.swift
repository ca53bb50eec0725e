/// Gives tickets to reviewers by chance, within each reviewer's load.
///
/// First each reviewer's number is settled: in proportion to weight, within capacity, by largest remainder, counting what
/// the reviewer already holds. Then the tickets, those with the fewest possible reviewers first and else in keyed order,
/// each go to one who may take it, with a chance in proportion to what that reviewer still has to get: so any reviewer
/// may get any agent and no pair is fixed. Nobody gets an agent they are barred from, nor both parts of a ticket.
/// Everything follows from the seed, whatever the order of tickets and reviewers.
package struct Assigner {
  /// One review to be given to someone.
  private struct Task {
    let position: Int
    let part: AssignedReview.Part
    /// Which of the lists of choices says who may take it.
    let choices: Int
    /// How many may take it, whoever has its other part.
    let freedom: Int
    let order: Rank
    var reviewer: Int?
  }

  private let frame: Frame
  /// In the order of their keys' bytes.
  private let reviewers: [ReviewerLoad]
  /// How many each reviewer has still to get, and still can within capacity.
  private var wanted: [Int]
  private var room: [Int]
  private var tasks: [Task] = []
  /// Lists of reviewers: all who take part, and those left where some are barred.
  private var choices: [[Int]] = []

  /// Assigns the tickets at those positions, the doubles among them to two reviewers each.
  ///
  /// An assignment without reviewer comes back for what nobody may take or has room for. The result is in keyed order, so
  /// that a queue that follows it shows neither agents together nor doubles apart.
  package static func assign(
    _ positions: [Int], doubles: Set<Int> = [], in frame: Frame, seed: Seed, to reviewers: [ReviewerLoad]
  ) -> [AssignedReview] {
    var assigner = Self(frame, seed, reviewers)
    assigner.list(positions, doubles, Ranker(seed, .order))
    assigner.settle(Ranker(seed, .reviewer))
    for index in assigner.tasks.indices { assigner.give(index) }
    return assigner.result()
  }

  private init(_ frame: Frame, _ seed: Seed, _ reviewers: [ReviewerLoad]) {
    self.frame = frame
    self.reviewers = reviewers.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    room = self.reviewers.map { max(0, ($0.capacity ?? .max) - $0.carried) }
    wanted = room
    choices = [self.reviewers.indices.filter { self.reviewers[$0].weight > 0 }]
  }

  /// Lists what is to be given, in the order of giving.
  private mutating func list(_ positions: [Int], _ doubles: Set<Int>, _ ranker: Ranker) {
    let possible = choicesByStratum()
    tasks.reserveCapacity(positions.count + doubles.count)
    for unit in ranker.ranked(positions, in: frame) {
      let (position, order) = (unit.position, unit.rank)
      let choices = possible[frame.stratum(at: position)]
      let isDouble = doubles.contains(position)
      let freedom = self.choices[choices].count - (isDouble ? 1 : 0)
      tasks.append(Task(position: position, part: .first, choices: choices, freedom: freedom, order: order))
      if isDouble {
        tasks.append(Task(position: position, part: .second, choices: choices, freedom: freedom, order: order))
      }
    }
    tasks.sort { ($0.freedom, $0.order, $0.part) < ($1.freedom, $1.order, $1.part) }
  }

  /// For each stratum the number of its list; most agents have nobody barred and share one.
  private mutating func choicesByStratum() -> [Int] {
    let barred = reviewers.reduce(into: Set<String>()) { $0.formUnion($1.barred) }
    return frame.strata.map { stratum in
      guard barred.contains(stratum.agent) else { return 0 }
      choices.append(choices[0].filter { !reviewers[$0].barred.contains(stratum.agent) })
      return choices.count - 1
    }
  }

  /// Settles how many each reviewer is to get.
  private mutating func settle(_ ranker: Ranker) {
    var takeable = [Int](repeating: 0, count: reviewers.count)
    var firsts = [Int](repeating: 0, count: choices.count)
    for task in tasks where task.part == .first { firsts[task.choices] += 1 }
    for (list, count) in zip(choices, firsts) {
      for reviewer in list { takeable[reviewer] += count }
    }
    let claims = reviewers.enumerated().map { index, reviewer in
      Apportionment.Claim(
        size: reviewer.weight, least: reviewer.carried, most: reviewer.carried + min(room[index], takeable[index]))
    }
    let total = tasks.count + reviewers.reduce(0) { $0 + $1.carried }
    let shares = Apportionment.shares(of: total, among: claims) { ranker.rank(reviewers[$0].key) }
    wanted = zip(shares, reviewers).map { $0 - $1.carried }
  }

  private mutating func give(_ index: Int) {
    let other = index > 0 && tasks[index - 1].position == tasks[index].position ? tasks[index - 1].reviewer : nil
    let list = choices[tasks[index].choices]
    let open = other.map { other in list.filter { $0 != other } } ?? list
    let chosen = chosen(from: open, by: wanted, index) ?? swapped(for: open, before: index)
    guard let reviewer = chosen ?? self.chosen(from: open, by: room, index) else { return }
    wanted[reviewer] = max(0, wanted[reviewer] - 1)
    room[reviewer] -= 1
    tasks[index].reviewer = reviewer
  }

  /// One of them, with a chance in proportion to the number each has left; nil when none has any.
  private func chosen(from open: [Int], by numbers: [Int], _ index: Int) -> Int? {
    var sum = 0
    for reviewer in open { sum += min(numbers[reviewer], Self.unlimited) }
    guard sum > 0 else { return nil }
    var number = tasks[index].order.number(below: sum, second: tasks[index].part == .second)
    for reviewer in open {
      number -= min(numbers[reviewer], Self.unlimited)
      if number < 0 { return reviewer }
    }
    return nil
  }

  /// Frees one of them by handing an earlier ticket of theirs to someone who still has to get some.
  private mutating func swapped(for open: [Int], before end: Int) -> Int? {
    for taker in reviewers.indices where wanted[taker] > 0 {
      for index in 0..<end {
        guard let giver = tasks[index].reviewer, giver != taker, open.contains(giver), canHandOver(index, to: taker)
        else { continue }
        tasks[index].reviewer = taker
        wanted[taker] -= 1
        room[taker] -= 1
        room[giver] += 1
        return giver
      }
    }
    return nil
  }

  private func canHandOver(_ index: Int, to taker: Int) -> Bool {
    let neighbours = [index - 1, index + 1].filter(tasks.indices.contains)
    let other = neighbours.first { tasks[$0].position == tasks[index].position }
    return choices[tasks[index].choices].contains(taker) && other.map { tasks[$0].reviewer != taker } ?? true
  }

  private func result() -> [AssignedReview] {
    tasks.sorted { ($0.order, $0.part) < ($1.order, $1.part) }.map { task in
      AssignedReview(position: task.position, part: task.part, reviewer: task.reviewer.map { reviewers[$0].key })
    }
  }

  /// Stands for no limit where numbers are added up.
  private static let unlimited = 1_000_000
}
