import Kernel
import Store

extension ReviewTasks {
  /// A reviewer's own assignment of that id; nil when it is another's or there is none.
  package func task(_ id: QueuedReview.ID, of reviewer: Reviewer.ID) throws -> ReviewTask? {
    let isOwn = try connection.first(
      "SELECT 1 FROM assignment WHERE id = \(id) AND reviewer_id = \(reviewer)", { _ in true })
    return isOwn == nil ? nil : try task(id)
  }

  /// What a reviewer has to score first, in the order of the queue; nil when nothing waits.
  package func first(for reviewer: Reviewer.ID) throws -> ReviewTask? {
    try open(for: reviewer, "1 = 1")
  }

  /// What a reviewer has to score after an assignment, and after the last one what was left out before; nil when nothing
  /// else waits.
  package func next(for reviewer: Reviewer.ID, after task: ReviewTask) throws -> ReviewTask? {
    try open(for: reviewer, "(d.day, d.kind, a.id) > (\(task.day), \(task.kind), \(task.id))")
      ?? open(for: reviewer, "a.id <> \(task.id)")
  }

  private func open(for reviewer: Reviewer.ID, _ condition: SQL) throws -> ReviewTask? {
    let id = try connection.value(
      """
      SELECT a.id FROM assignment a JOIN draw d ON d.id = a.draw_id
      WHERE a.reviewer_id = \(reviewer) AND a.state = 'open' AND \(condition) ORDER BY d.day, d.kind, a.id LIMIT 1
      """, as: QueuedReview.ID.self)
    return try id.map { try self.task($0) }
  }
}
