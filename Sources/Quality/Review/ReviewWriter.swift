import Kernel
import Store

/// Adds versions of reviews, many at a time.
struct ReviewWriter {
  /// A version that has passed every check.
  struct Entry {
    let task: ReviewTask
    let draft: ReviewDraft
    let rubric: String
    let score: RubricScore
    let isCanned: Bool
    let version: Int
    let reason: String?
  }

  private let connection: any Connection
  private let at: Instant
  private var nextID: Int64
  private var reviews = RowBuffer()
  private var points = RowBuffer()
  private var reviewed: [QueuedReview.ID] = []
  private var superseded: [QueuedReview.ID] = []
  /// Where what was noted changes a review sheet, and where what was written has.
  private var changing: Set<ReviewSheets.Place> = []
  private var changed: Set<ReviewSheets.Place> = []

  init(_ connection: any Connection, at: Instant) throws {
    self.connection = connection
    self.at = at
    nextID = try (connection.value("SELECT max(id) FROM review") ?? 0) + 1
  }

  /// Notes a version to be written; returns its id.
  @discardableResult
  mutating func add(_ entry: Entry) -> Review.ID {
    let id = nextID
    nextID += 1
    append(entry, id)
    for (criterion, verdict) in entry.draft.verdicts { append(verdict, criterion, id) }
    if entry.version == 1 { reviewed.append(entry.task.id) } else { superseded.append(entry.task.id) }
    if entry.task.kind == .random, entry.task.part == 0 {
      changing.insert(ReviewSheets.Place(day: entry.task.day, agent: entry.task.agent))
    }
    return Review.ID(id)
  }

  /// Writes what was noted; the sheets it changes wait for `finish`.
  mutating func flush() throws {
    if !superseded.isEmpty {
      try connection.execute("UPDATE review SET latest = 0 WHERE assignment_id IN \(list: superseded) AND latest = 1")
    }
    try connection.insert(reviews, into: Self.reviewTable)
    try connection.insert(points, into: Self.pointTable)
    if !reviewed.isEmpty {
      try connection.execute("UPDATE assignment SET state = 'reviewed' WHERE id IN \(list: reviewed)")
      try connection.execute("DELETE FROM review_draft WHERE assignment_id IN \(list: reviewed)")
    }
    changed.formUnion(changing)
    discard()
  }

  /// Makes every sheet anew that what was written has changed.
  mutating func finish() throws {
    try ReviewSheets(connection).make(changed)
    changed.removeAll()
  }

  /// Forgets what was noted.
  mutating func discard() {
    reviews.removeAll()
    points.removeAll()
    reviewed.removeAll()
    superseded.removeAll()
    changing.removeAll()
  }

  private mutating func append(_ entry: Entry, _ id: Int64) {
    let task = entry.task
    reviews.append(id)
    reviews.append(task.id.rawValue)
    reviews.append(Int64(entry.version))
    reviews.append(task.kind.rawValue)
    reviews.append(task.day.description)
    reviews.append(task.ticket.rawValue)
    reviews.append(task.agent.rawValue)
    reviews.append(task.reviewer.rawValue)
    reviews.append(Int64(task.part))
    reviews.append(entry.rubric)
    reviews.append(entry.score.score)
    reviews.append(entry.score.unfailed)
    reviews.append(entry.score.fatal.isEmpty ? nil : entry.score.fatal.joined(separator: " "))
    reviews.append(Int64(entry.isCanned ? 1 : 0))
    reviews.append(entry.draft.comment)
    reviews.append(entry.reason)
    reviews.append(entry.draft.seconds.map(Int64.init))
    reviews.append(at.rawValue)
    reviews.append(Int64(1))
  }

  private mutating func append(_ verdict: ReviewDraft.Verdict, _ criterion: String, _ review: Int64) {
    points.append(review)
    points.append(criterion)
    points.append(verdict.points.map(Int64.init))
    points.append(verdict.evidence.unlessBlank)
    points.append(verdict.comment.unlessBlank)
    points.append(verdict.rootCause.unlessBlank)
    points.append(verdict.overruled.unlessBlank)
  }

  private static let reviewTable = BulkTable(
    "review",
    [
      "id", "assignment_id", "version", "kind", "day", "ticket_id", "agent_id", "reviewer_id", "part", "rubric_hash",
      "score", "unfailed_score", "fatal", "canned", "comment", "reason", "seconds", "submitted_at", "latest",
    ])
  private static let pointTable = BulkTable(
    "review_point", ["review_id", "criterion", "points", "evidence", "comment", "root_cause", "overruled"])
}

extension String? {
  /// Nil for blanks alone.
  var unlessBlank: String? { isBlank ? nil : self }
}
