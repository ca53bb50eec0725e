/// Gives tickets to reviewers by chance, within each reviewer's load.
///
/// First each reviewer's number is settled: in proportion to weight, within capacity, by largest remainder, counting what
/// the reviewer already holds. Then the tickets, those with the fewest possible reviewers first and else in keyed order,
/// each go to one who may take it, with a chance in proportion to what that reviewer still has to get: so any reviewer
/// may get any agent and no pair is fixed. Nobody gets an agent they are barred from, nor both parts of a ticket.
/// Everything follows from the seed, whatever the order of tickets and reviewers.
package struct Assigner {
  private let frame: Frame
  private let ranker: Ranker
  /// In the order of their keys' bytes.
  private let reviewers: [Reviewer]
  private var agents: [Int: String] = [:]
  private var possible: [String: [Int]] = [:]
  /// How many each reviewer has still to get, and still can within capacity.
  private var wanted: [Int]
  private var room: [Int]
  private var given: [(task: Task, reviewer: Int?)] = []

  private struct Task: Hashable {
    let position: Int
    let part: Assignment.Part
  }

  /// Assigns the tickets at those positions, the doubles among them to two reviewers each.
  ///
  /// An assignment without reviewer comes back for what nobody may take or has room for. The result is in keyed order, so
  /// that a queue that follows it shows neither agents together nor doubles apart.
  package static func assign(
    _ positions: [Int], doubles: Set<Int> = [], in frame: Frame, seed: Seed, to reviewers: [Reviewer]
  ) -> [Assignment] {
    var assigner = Self(frame, seed, reviewers)
    assigner.settle(positions, doubles)
    for task in assigner.ordered(positions, doubles) { assigner.give(task) }
    return assigner.result()
  }

  private init(_ frame: Frame, _ seed: Seed, _ reviewers: [Reviewer]) {
    self.frame = frame
    ranker = Ranker(seed)
    self.reviewers = reviewers.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    room = self.reviewers.map { max(0, ($0.capacity ?? .max) - $0.carried) }
    wanted = room
  }

  /// Settles who may take what, and how many each reviewer is to get.
  private mutating func settle(_ positions: [Int], _ doubles: Set<Int>) {
    var takeable = [Int](repeating: 0, count: reviewers.count)
    for position in positions {
      let agent = frame.agent(at: position)
      agents[position] = agent
      if possible[agent] == nil { possible[agent] = reviewers.indices.filter { mayTake($0, agent) } }
      for reviewer in possible[agent] ?? [] { takeable[reviewer] += 1 }
    }
    let claims = reviewers.indices.map { index in
      let reviewer = reviewers[index]
      let most = reviewer.carried + min(room[index], takeable[index])
      return Apportionment.Claim(size: reviewer.weight, least: reviewer.carried, most: most)
    }
    let total = positions.count + doubles.count + reviewers.reduce(0) { $0 + $1.carried }
    let shares = Apportionment.shares(of: total, among: claims) { ranker.rank(.reviewer, reviewers[$0].key.utf8) }
    wanted = reviewers.indices.map { shares[$0] - reviewers[$0].carried }
  }

  private func mayTake(_ reviewer: Int, _ agent: String) -> Bool {
    reviewers[reviewer].weight > 0 && !reviewers[reviewer].barred.contains(agent)
  }

  private func ordered(_ positions: [Int], _ doubles: Set<Int>) -> [Task] {
    let keyed = positions.map { position in
      let choice = choices(position).count - (doubles.contains(position) ? 1 : 0)
      return (choice: choice, rank: ranker.rank(.order, position, in: frame), position: position)
    }
    return keyed.sorted { ($0.choice, $0.rank) < ($1.choice, $1.rank) }.flatMap { entry in
      let first = Task(position: entry.position, part: .first)
      return doubles.contains(entry.position) ? [first, Task(position: entry.position, part: .second)] : [first]
    }
  }

  private func choices(_ position: Int) -> [Int] {
    agents[position].flatMap { possible[$0] } ?? []
  }

  private mutating func give(_ task: Task) {
    let open = choices(task.position).filter { !holds($0, task.position) }
    if let reviewer = chosen(from: open, by: wanted, task) ?? swapped(for: open) ?? chosen(from: open, by: room, task) {
      wanted[reviewer] = max(0, wanted[reviewer] - 1)
      room[reviewer] -= 1
      given.append((task, reviewer))
    } else {
      given.append((task, nil))
    }
  }

  /// Whether the reviewer has the other part of the ticket, which was then given just before.
  private func holds(_ reviewer: Int, _ position: Int) -> Bool {
    given.last.map { $0.task.position == position && $0.reviewer == reviewer } ?? false
  }

  /// One of them, with a chance in proportion to the number each has left; nil when none has any.
  private func chosen(from open: [Int], by numbers: [Int], _ task: Task) -> Int? {
    let bounded = open.map { min(numbers[$0], 1_000_000) }
    let sum = bounded.reduce(0, +)
    guard sum > 0 else { return nil }
    let purpose = task.part == .first ? Ranker.Purpose.reviewer : .second
    var number = ranker.rank(purpose, task.position, in: frame).number(below: sum)
    for (reviewer, width) in zip(open, bounded) {
      if number < width { return reviewer }
      number -= width
    }
    return nil
  }

  /// Frees one of them by handing an earlier ticket of theirs to someone who still has to get some.
  private mutating func swapped(for open: [Int]) -> Int? {
    for taker in reviewers.indices where wanted[taker] > 0 {
      for index in given.indices {
        guard let giver = given[index].reviewer, giver != taker, open.contains(giver), canHandOver(index, to: taker)
        else { continue }
        given[index].reviewer = taker
        wanted[taker] -= 1
        room[taker] -= 1
        room[giver] += 1
        return giver
      }
    }
    return nil
  }

  private func canHandOver(_ index: Int, to taker: Int) -> Bool {
    let position = given[index].task.position
    let neighbours = [index - 1, index + 1].filter(given.indices.contains)
    let other = neighbours.first { given[$0].task.position == position }
    return choices(position).contains(taker) && other.map { given[$0].reviewer != taker } ?? true
  }

  private func result() -> [Assignment] {
    let keyed = given.map { entry in
      (rank: ranker.rank(.order, entry.task.position, in: frame), entry: entry)
    }
    return keyed.sorted { ($0.rank, $0.entry.task.part) < ($1.rank, $1.entry.task.part) }.map { _, entry in
      Assignment(
        position: entry.task.position, part: entry.task.part, reviewer: entry.reviewer.map { reviewers[$0].key })
    }
  }
}
