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

  func add(_ entries: [SheetEntry], removing removed: [SheetEntry] = []) {
    worker.count.add(entries.count + removed.count, ordering: .relaxed)
    worker.blocks.push(Block(added: entries, removed: removed))
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

  private struct Block {
    let added: [SheetEntry]
    let removed: [SheetEntry]
  }

  private final class Worker: Sendable {
    let blocks = BlockQueue<Block, Never>()
    let ledger = Mutex(SheetLedger())
    let count = Atomic(0)
    let isDone = DispatchSemaphore(value: 0)

    func run() {
      ledger.withLock { ledger in
        while let block = blocks.next() {
          for entry in block.added { ledger.add(entry) }
          for entry in block.removed { ledger.remove(entry) }
        }
        ledger.sort()
      }
      isDone.signal()
    }
  }
}
