import Dispatch
import Foundation
import Synchronization

/// A thread that takes blocks in their order and folds each into a state, so that whoever makes the blocks need not wait.
///
/// The thread ends when the state is asked for, or when no one can ask any more. Few blocks wait at a time, so that
/// memory stays small when one side is faster.
final class FoldingThread<State: Sendable, Block: Sendable>: Sendable {
  private let worker: Worker

  init(_ state: State, fold: @escaping @Sendable (inout State, Block) -> Void) {
    let worker = Worker(state, fold)
    self.worker = worker
    Thread.detachNewThread { worker.run() }
  }

  deinit {
    worker.blocks.end()
  }

  func add(_ block: Block) {
    worker.blocks.push(block)
  }

  /// Waits until every block is folded in and gives the state; nothing can be added afterwards.
  func finish() -> State {
    worker.blocks.end()
    worker.isDone.wait()
    return worker.state.withLock { $0 }
  }

  private final class Worker: Sendable {
    let blocks = BlockQueue<Block, Never>()
    let state: Mutex<State>
    let isDone = DispatchSemaphore(value: 0)
    private let fold: @Sendable (inout State, Block) -> Void

    init(_ state: State, _ fold: @escaping @Sendable (inout State, Block) -> Void) {
      self.state = Mutex(state)
      self.fold = fold
    }

    func run() {
      state.withLock { state in
        while let block = blocks.next() { fold(&state, block) }
      }
      isDone.signal()
    }
  }
}
