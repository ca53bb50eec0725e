import Content
import Kernel
import People
import Store

/// Finds the assignment that each row of a batch means, and reads the row by the rubric that it is scored by.
struct ReviewFinder {
  private let tasks: ReviewTasks
  private let options: ReviewBatch.Options
  private let rubrics: RubricChoice
  private let reviewers: [String: Reviewer.ID]
  /// The assignments that a row was found for.
  private var taken: Set<QueuedReview.ID> = []

  init(_ connection: any Connection, _ options: ReviewBatch.Options, _ rubrics: RubricChoice) throws {
    tasks = ReviewTasks(connection)
    self.options = options
    self.rubrics = rubrics
    let all = try Reviewers(connection).all()
    reviewers = Dictionary(
      all.map { ($0.name, $0.id) } + all.map { (PersonName.folded($0.name), $0.id) }
    ) { first, _ in first }
    if let name = options.reviewer { _ = try Reviewers(connection).named(name) }
    if let name = options.rubric, rubrics[name] == nil { throw Self.noRubric(name, rubrics) }
  }

  /// For each row the draft with its assignment, or what is wrong.
  mutating func find(_ rows: [any ReviewRow]) throws -> [Result<ReviewIntake.Request, ReviewFaults>] {
    var numbers: Set<String> = []
    for row in rows {
      numbers.insert(row.ticket)
      if let colon = row.ticket.firstIndex(of: ":") {
        numbers.insert(String(row.ticket[row.ticket.index(after: colon)...]))
      }
    }
    let found = try tasks.tasks(numbers: numbers.sorted())
    return rows.map { row in
      do throws(ReviewFaults) {
        let task = try task(for: row, found)
        guard taken.insert(task.id).inserted else { throw ReviewFaults(Self.twice(row)) }
        return .success(try request(row, task))
      } catch {
        return .failure(error)
      }
    }
  }

  private func request(_ row: any ReviewRow, _ task: ReviewTask) throws(ReviewFaults) -> ReviewIntake.Request {
    let named = row.rubric ?? options.rubric
    let rubric = if let named { try self.rubric(named: named) } else { try fitting(row, task) }
    var draft = try row.draft(rubric)
    // A review that is stored is compared by the revision it was scored by, unless the row asks for another rubric.
    draft.rubric = named == nil && task.state == .reviewed ? nil : rubric.revision.hash
    return ReviewIntake.Request(
      task: task, draft: draft, reason: options.correction.map { row.reason ?? $0 })
  }

  private func rubric(named name: String) throws(ReviewFaults) -> Published<Rubric> {
    guard let rubric = rubrics[name] else {
      throw ReviewFaults(ReviewFault(.rubric, Self.noRubric(name, rubrics)))
    }
    return rubric
  }

  /// The ticket's own rubric, or the standard one when the file has columns for that only.
  private func fitting(_ row: any ReviewRow, _ task: ReviewTask) throws(ReviewFaults) -> Published<Rubric> {
    let own: Published<Rubric>
    do {
      own = try rubrics.rubric(channel: task.channel, category: task.category)
    } catch {
      throw ReviewFaults(ReviewFault(.rubric, Self.noRubric(RubricChoice.standard, rubrics)))
    }
    let missing = row.missing(own)
    if missing.isEmpty { return own }
    if let standard = rubrics[RubricChoice.standard], row.missing(standard).isEmpty { return standard }
    throw ReviewFaults(Self.unfit(row, own, missing))
  }

  private func task(for row: any ReviewRow, _ found: [String: [ReviewTask]]) throws(ReviewFaults) -> ReviewTask {
    let all = candidates(row.ticket, found)
    guard !all.isEmpty else { throw ReviewFaults(Self.notDrawn(row)) }
    guard let name = row.reviewer ?? options.reviewer else { throw ReviewFaults(Self.nobody()) }
    guard let reviewer = reviewers[name] ?? reviewers[PersonName.folded(name)] else {
      throw ReviewFaults(Self.noReviewer(name))
    }
    let (agent, written) = (row.agent, row.day)
    let day = written.flatMap { Day($0) }
    let own = all.filter {
      $0.reviewer == reviewer && (agent ?? $0.agentName) == $0.agentName && (written == nil || day == $0.day)
    }
    guard let first = own.first(where: { $0.state != .skipped }) ?? own.first else {
      throw ReviewFaults(Self.others(row, name, all))
    }
    let alike = own.filter { $0.state != .skipped }
    guard alike.count < 2 || alike.allSatisfy({ $0.agent == first.agent && $0.day == first.day }) else {
      throw ReviewFaults(Self.several(row, alike))
    }
    return first
  }

  private func candidates(_ ticket: String, _ found: [String: [ReviewTask]]) -> [ReviewTask] {
    if let tasks = found[ticket] { return tasks }
    guard let colon = ticket.firstIndex(of: ":") else { return [] }
    return (found[String(ticket[ticket.index(after: colon)...])] ?? []).filter { $0.source == ticket[..<colon] }
  }
}

extension ReviewFinder {
  fileprivate static func noRubric(_ name: String, _ rubrics: RubricChoice) -> Problem {
    Problem(
      .missing, "No rubric called `\(name)` is published.",
      remedy: rubrics.names.isEmpty
        ? "Publish the folder that holds it with `assay publish`."
        : "Published are \(rubrics.names.listed()).")
  }

  fileprivate static func notDrawn(_ row: any ReviewRow) -> ReviewFault {
    row.ticket.isEmpty
      ? ReviewFault(.ticket, .missing, "The row names no ticket.", remedy: "Write the ticket's number.")
      : ReviewFault(
        .ticket, .missing, "The ticket “\(row.ticket)” was not drawn for review.",
        remedy: "See what was drawn with: assay draw show DAY")
  }

  fileprivate static func nobody() -> ReviewFault {
    ReviewFault(
      .reviewer, .missing, "The row names no reviewer.", remedy: "Give --reviewer NAME, or add a column `reviewer`.")
  }

  fileprivate static func noReviewer(_ name: String) -> ReviewFault {
    ReviewFault(
      .reviewer, .missing, "There is no reviewer “\(name)”.", remedy: "List them with: assay reviewer list")
  }

  fileprivate static func others(_ row: any ReviewRow, _ name: String, _ all: [ReviewTask]) -> ReviewFault {
    // Who has the second, silent review of a ticket is nobody's to know.
    let list: Sentence = all.filter { $0.part == 0 }.prefix(4).map {
      "\($0.reviewerName) (\($0.day), for \($0.agentName))" as Sentence
    }.listed()
    return ReviewFault(
      .ticket, .forbidden, "The ticket “\(row.ticket)” is not \(name)'s to review.",
      remedy: list.isEmpty ? "Check the name." : "It is with \(list).")
  }

  fileprivate static func several(_ row: any ReviewRow, _ alike: [ReviewTask]) -> ReviewFault {
    let list: Sentence = alike.map { "\($0.day) for \($0.agentName)" as Sentence }.listed()
    return ReviewFault(
      .agent, .conflict, "The ticket “\(row.ticket)” was drawn more than once: \(list).",
      remedy: "Say which in the columns `agent` and `day`.")
  }

  fileprivate static func unfit(
    _ row: any ReviewRow, _ rubric: Published<Rubric>, _ missing: [String]
  ) -> ReviewFault {
    ReviewFault(
      .ticket, .missing,
      "The ticket “\(row.ticket)” is scored by \(rubric.value.id), and there are no points for \(missing.listed()).",
      remedy: "Add them, or name another rubric with --rubric NAME.")
  }

  fileprivate static func twice(_ row: any ReviewRow) -> ReviewFault {
    ReviewFault(
      .ticket, .conflict, "The ticket “\(row.ticket)” stands in the file twice.", remedy: "Keep one of the rows.")
  }
}
