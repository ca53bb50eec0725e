import Foundation

/// A merge on a thread of its own, so that it goes on while the database is busy; it ends when no one can ask any more.
final class MergeThread: Sendable {
  private let jobs = BlockQueue<MergeJob, Never>()
  private let results = BlockQueue<MergedMessages, any Error>()

  init(_ merge: MessageMerge) {
    Thread.detachNewThread { [jobs, results] in
      var merge = merge
      results.fill { try jobs.next().map { try merge.merge($0) } }
    }
  }

  deinit {
    jobs.end()
  }

  /// Hands over a job; up to four may be under way.
  func begin(_ job: MergeJob) { jobs.push(job) }

  /// Waits for the result of the oldest job whose result was not given out; one must be under way.
  ///
  /// Throws what the merge threw.
  func result() throws -> MergedMessages? { try results.next() }
}
