import Content
import Kernel
import People
import Store
import Tickets

/// Takes drafts in: checks them against rubric, clocks and what is stored, and writes what has changed.
///
/// Works on many at a time, so that what they need is read in a few queries. `finish` belongs to it, in the same
/// transaction.
struct ReviewIntake {
  /// A draft for an assignment.
  struct Request {
    let task: ReviewTask
    var draft: ReviewDraft
    /// Why a stored review is to be replaced; nil when it must not be.
    var reason: String?
  }

  /// What became of a draft.
  enum Outcome: Sendable, Equatable {
    case submitted(Review.ID)
    case corrected(Review.ID)
    case unchanged(Review.ID)
  }

  let rubrics: RubricChoice
  private let connection: any Connection
  private let at: Instant
  /// Who corrects what is to be corrected.
  private let corrector: Actor?
  private let clocks: MeasuredClocks
  private let replies: CannedReplies
  /// Those of the assignments to come whose tickets are canned; nil when it has to be found out.
  private let canned: Set<QueuedReview.ID>?
  private var writer: ReviewWriter

  init(
    _ connection: any Connection, correctedBy corrector: Actor? = nil, canned: Set<QueuedReview.ID>? = nil, at: Instant
  ) throws {
    self.connection = connection
    self.corrector = corrector
    self.canned = canned
    self.at = at
    rubrics = try RubricChoice(connection)
    clocks = try MeasuredClocks(connection)
    replies = try CannedReplies(connection)
    writer = try ReviewWriter(connection, at: at)
  }

  /// Takes in up to a thousand drafts for different assignments; gives for each what became of it, or its faults.
  ///
  /// Writes nothing when `stores` is false.
  mutating func take(_ requests: [Request], stores: Bool = true) throws -> [Result<Outcome, ReviewFaults>] {
    let stored = try StoredReviews(connection).latest(of: requests.filter { $0.task.state == .reviewed }.map(\.task.id))
    let rubrics = requests.map { request in Result { try rubric(for: request, stored[request.task.id]) } }
    let clocks = try clocks.clocks(of: requests.map(\.task.ticket))
    let canned = try self.canned ?? self.canned(requests, rubrics)
    var results: [Result<Outcome, ReviewFaults>] = []
    for (request, rubric) in zip(requests, rubrics) {
      do {
        let rubric = try rubric.get()
        let check = ReviewCheck(rubric.value, clocks: clocks.own(request.task), at: at)
        let old = stored[request.task.id]
        results.append(
          .success(
            try settle(request, check, rubric.revision.hash, old, isCanned: canned.contains(request.task.id))))
      } catch let faults as ReviewFaults {
        results.append(.failure(faults))
      }
    }
    if stores {
      try writer.flush()
      try log(results, of: requests, stored)
    } else {
      writer.discard()
    }
    return results
  }

  /// Those whose tickets are canned, by the rubrics of the drafts: what takes longest, and needs no write.
  func canned(_ requests: [Request]) throws -> Set<QueuedReview.ID> {
    try canned(requests, requests.map { request in Result { try rubric(for: request, nil) } })
  }

  private func canned(
    _ requests: [Request], _ rubrics: [Result<Published<Rubric>, any Error>]
  ) throws -> Set<QueuedReview.ID> {
    let fitting = zip(requests, rubrics).compactMap { request, rubric in
      (try? rubric.get()).map { (request.task, $0) }
    }
    return try replies.canned(fitting.map(\.0), fitting.map(\.1))
  }

  /// Brings the review sheets up to what was taken in.
  mutating func finish() throws {
    try writer.finish()
  }

  /// Keeps each correction in the audit log: versions, scores and rubrics, none of what was written about the ticket.
  private func log(
    _ results: [Result<Outcome, ReviewFaults>], of requests: [Request], _ old: [QueuedReview.ID: Review]
  ) throws {
    let corrected = zip(requests, results).compactMap { request, result in
      if case .success(.corrected) = result { request.task.id } else { nil }
    }
    guard let corrector, !corrected.isEmpty else { return }
    let new = try StoredReviews(connection).latest(of: corrected)
    for id in corrected {
      try AuditLog(connection).append(
        .reviewCorrected, AuditSubject("review", id), before: old[id]?.facts, after: new[id]?.facts, by: corrector,
        at: at)
    }
  }

  private mutating func settle(
    _ request: Request, _ check: ReviewCheck, _ rubric: String, _ old: Review?, isCanned: Bool
  ) throws -> Outcome {
    if request.task.state == .skipped { throw ReviewFaults(Self.skipped(request.task)) }
    let (draft, score) = try check.check(request.draft)
    if let old, rubric == old.rubric, old.says(draft, as: request.draft, by: check.rubric) { return .unchanged(old.id) }
    if old != nil, request.reason.isBlank { throw ReviewFaults(Self.final(request.task)) }
    let id = writer.add(
      ReviewWriter.Entry(
        task: request.task, draft: draft, rubric: rubric, score: score, isCanned: isCanned,
        version: (old?.version ?? 0) + 1, reason: old == nil ? nil : request.reason))
    return old == nil ? .submitted(id) : .corrected(id)
  }

  /// The rubric that the draft names, or that the stored review was scored by, or that fits the ticket.
  private func rubric(for request: Request, _ old: Review?) throws -> Published<Rubric> {
    guard let hash = request.draft.rubric ?? old?.rubric else {
      return try rubrics.rubric(channel: request.task.channel, category: request.task.category)
    }
    guard let rubric = try rubrics.revision(hash) else {
      throw ReviewFaults(
        ReviewFault(
          .rubric, .missing, "There is no revision \(hash.prefix(12)) of a rubric.",
          remedy: "Publish the folder that holds it with `assay publish`."))
    }
    return rubric
  }

  private static func skipped(_ task: ReviewTask) -> ReviewFault {
    ReviewFault(
      .ticket, .conflict, "\(task.number) was skipped on \(task.day) and needs no review.",
      remedy: "See the reason with: assay draw show \(task.day)")
  }

  private static func final(_ task: ReviewTask) -> ReviewFault {
    ReviewFault(
      .reason, .conflict, "\(task.number) has a review by \(task.reviewerName) that says otherwise.",
      remedy: "A submitted review is final; correct it with a reason: --correct --reason …")
  }
}

extension [Ticket.ID: [Clock]] {
  /// The clocks that the agent of a task answers for: its own, and those of nobody.
  func own(_ task: ReviewTask) -> [Clock] {
    (self[task.ticket] ?? []).filter { ($0.agentID ?? task.agent.rawValue) == task.agent.rawValue }
  }
}

extension Review {
  fileprivate var facts: AuditFacts {
    ["version": .integer(version), "score": .text("\(score)"), "rubric": .text(rubric)]
  }

  /// Whether it says the same as a checked draft; points that the clocks gave count as the same whatever they are now,
  /// when the draft as it was `given` leaves them to the clocks.
  fileprivate func says(_ draft: ReviewDraft, as given: ReviewDraft, by rubric: Rubric) -> Bool {
    guard comment == draft.comment, verdicts.count == draft.verdicts.count else { return false }
    let failed =
      draft.fatal.allSatisfy(fatal.contains)
      && fatal.allSatisfy { draft.fatal.contains($0) || draft.verdicts[$0] != nil }
    return failed
      && draft.verdicts.allSatisfy { id, verdict in
        guard var old = verdicts[id] else { return false }
        let isLeftToClocks = given.verdicts[id]?.mark == nil && rubric.criterion(id)?.isComputed == true
        if isLeftToClocks, old.overruled == nil { old.mark = verdict.mark }
        return old.isSame(as: verdict)
      }
  }
}

extension ReviewDraft.Verdict {
  fileprivate func isSame(as other: Self) -> Bool {
    mark == other.mark && evidence ?? "" == other.evidence ?? "" && comment ?? "" == other.comment ?? ""
      && rootCause ?? "" == other.rootCause ?? "" && overruled ?? "" == other.overruled ?? ""
  }
}
