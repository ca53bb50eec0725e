import Content
package import Kernel
package import People
package import Store

/// Submits the reviews of a file, all or none.
///
/// A file is a table with a row a review or, by its ending, JSON. Every row is checked and every fault is told with its
/// place. A review that is stored already in the same words is left alone, so that a file can be submitted again.
package struct ReviewBatch: Sendable {
  /// How a file is taken.
  package struct Options: Sendable {
    /// Whose reviews they are; nil when the rows say so themselves.
    package var reviewer: String?
    /// The name of the rubric for all rows that name none.
    package var rubric: String?
    /// Stores the rows without faults even if others have some.
    package var keepsGood: Bool
    /// Replaces reviews that say otherwise, for this reason where a row has none; nil refuses them.
    package var correction: String?

    package init(
      reviewer: String? = nil, rubric: String? = nil, keepsGood: Bool = false, correction: String? = nil
    ) {
      self.reviewer = reviewer
      self.rubric = rubric
      self.keepsGood = keepsGood
      self.correction = correction
    }
  }

  /// What became of a file.
  package struct Summary: Sendable, Equatable {
    package var submitted = 0
    package var corrected = 0
    package var unchanged = 0
    package var refused = 0
    /// What is wrong with the refused rows, up to `problemLimit`.
    package var problems: [Problem] = []

    package init(submitted: Int = 0, corrected: Int = 0, unchanged: Int = 0) {
      (self.submitted, self.corrected, self.unchanged) = (submitted, corrected, unchanged)
    }

    package static let problemLimit = 1000
  }

  private let path: String
  private let options: Options

  package init(path: String, options: Options = Options()) {
    self.path = path
    self.options = options
  }

  /// Submits the file within one transaction.
  ///
  /// Throws `Problems` with every fault unless good rows are kept, and a `Problem` when the file cannot be read.
  package func submit(_ connection: any Connection, by actor: Actor, at now: Instant) throws -> Summary {
    try connection.cachingMore { try store(connection, by: actor, at: now) }
  }

  private func store(_ connection: any Connection, by actor: Actor, at now: Instant) throws -> Summary {
    var summary = Summary()
    var intake = try ReviewIntake(connection, correctedBy: actor, at: now)
    try connection.rebuildingIndexes(of: "review") {
      var finder = try ReviewFinder(connection, options, intake.rubrics)
      var rows = try ReviewRows(path: path, rubrics: intake.rubrics)
      while case let chunk = try rows.next(500), !chunk.isEmpty {
        try take(chunk, &finder, &intake, &summary)
      }
    }
    summary.problems = Findings(summary.problems).inOrder
    if !options.keepsGood { try Problems.refuse(summary.problems) }
    try intake.finish()
    return summary
  }

  private func take(
    _ rows: [any ReviewRow], _ finder: inout ReviewFinder, _ intake: inout ReviewIntake, _ summary: inout Summary
  ) throws {
    var found: [(row: any ReviewRow, request: ReviewIntake.Request)] = []
    for (row, result) in zip(rows, try finder.find(rows)) {
      switch result {
      case .success(let request): found.append((row, request))
      case .failure(let faults): summary.note(faults, row)
      }
    }
    let stores = options.keepsGood || summary.refused == 0
    for (found, result) in zip(found, try intake.take(found.map(\.request), stores: stores)) {
      switch result {
      case .success(.submitted): summary.submitted += 1
      case .success(.corrected): summary.corrected += 1
      case .success(.unchanged): summary.unchanged += 1
      case .failure(let faults): summary.note(faults, found.row)
      }
    }
  }
}

extension ReviewBatch.Summary {
  fileprivate mutating func note(_ faults: ReviewFaults, _ row: any ReviewRow) {
    refused += 1
    for fault in faults.all where problems.count < Self.problemLimit {
      var problem = fault.problem
      problem.place = row.place(of: fault.field)
      problems.append(problem)
    }
  }
}
