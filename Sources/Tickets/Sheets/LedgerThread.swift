import Dispatch
import Foundation
import Kernel
import Synchronization

/// A ledger on a thread of its own, so that grouping a bulk import's entries does not hold up its writer.
///
/// The thread ends when the ledger is asked for, or when no one can ask any more.
final class LedgerThread: Sendable {
  private let worker = Worker()

  init() {
    Thread.detachNewThread { [worker] in worker.run() }
  }

  deinit {
    worker.blocks.end()
  }

  /// How many entries have been handed over.
  var entryCount: Int { worker.count.load(ordering: .relaxed) }

  func add(_ entries: [SheetEntry]) {
    worker.count.add(entries.count, ordering: .relaxed)
    worker.blocks.push(entries)
  }

  /// Waits until everything is in the ledger and gives it out; nothing can be added afterwards.
  func finish() -> SheetLedger {
    worker.blocks.end()
    worker.isDone.wait()
    return worker.ledger.withLock { ledger in
      defer { ledger = SheetLedger() }
      return ledger
    }
  }

  private final class Worker: Sendable {
    let blocks = BlockQueue<[SheetEntry]>()
    let ledger = Mutex(SheetLedger())
    let count = Atomic(0)
    let isDone = DispatchSemaphore(value: 0)

    func run() {
      ledger.withLock { ledger in
        while let block = blocks.nextOfNoFailure() {
          for entry in block { ledger.add(entry) }
        }
        ledger.sortAdded()
      }
      isDone.signal()
    }
  }
}
