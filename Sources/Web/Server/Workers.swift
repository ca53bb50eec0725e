import Dispatch
import Foundation
import Store
import Synchronization

/// The threads on which a server answers.
///
/// Few and of its own, so that one may wait for the database: going to another thread and back for every question costs
/// more than most answers, and the threads that all tasks share must never wait. The system gives each its turn, so that
/// a long report keeps no short page waiting.
package final class Workers: TaskExecutor {
  private let jobs = Mutex<[UnownedJob]>([])
  private let waiting = DispatchSemaphore(value: 0)

  /// As many as connections of an engine that read.
  package static let shared = Workers(4)

  private init(_ count: Int) {
    for number in 1...count {
      let thread = Thread { [self] in work() }
      thread.name = "worker \(number)"
      thread.start()
    }
  }

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
    waiting.signal()
  }

  /// Whether the task that asks runs on one of them.
  static var areHere: Bool {
    withUnsafeCurrentTask { $0?.unownedTaskExecutor == shared.asUnownedTaskExecutor() }
  }

  private func work() {
    while true {
      waiting.wait()
      let job = jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      job?.runSynchronously(on: asUnownedTaskExecutor())
    }
  }
}

extension Database {
  /// Reads on the worker that asks; elsewhere, as in tests, without keeping a thread waiting.
  func readAtWork<T: Sendable>(_ body: @Sendable @escaping (any Connection) throws -> T) async throws -> T {
    try Workers.areHere ? readHere(body) : await read(body)
  }
}
