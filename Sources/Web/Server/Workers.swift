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

/// A database that is read on the worker that asks; elsewhere, as in tests, without keeping a thread waiting.
///
/// All that a server reads goes this way: a worker that waits for a connection must know that no other worker is needed
/// to give one back.
struct WorkersDatabase: Database {
  let whole: any Database

  func read<T: Sendable>(_ body: @Sendable @escaping (any Connection) throws -> T) async throws -> T {
    try Workers.areHere ? whole.readHere(body) : await whole.read(body)
  }

  func readHere<T: Sendable>(_ body: @Sendable @escaping (any Connection) throws -> T) throws -> T {
    try whole.readHere(body)
  }

  @discardableResult
  func write<T: Sendable>(_ body: @Sendable @escaping (any Connection) throws -> T) async throws -> T {
    try await whole.write(body)
  }
}
