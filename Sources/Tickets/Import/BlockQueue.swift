import Dispatch
import Synchronization

/// Hands blocks from the thread that reads to the thread that writes, a few at a time.
final class BlockQueue<Block: Sendable>: Sendable {
  private struct State {
    var blocks: [Block] = []
    var failure: (any Error)?
    var isClosed = false
  }

  private let state = Mutex(State())
  private let room = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)

  /// A semaphore must not end below the value it began with, so room is signalled instead of given at the start.
  init(ahead: Int = 4) {
    for _ in 0..<ahead { room.signal() }
  }

  /// Calls `make` until it gives nil or throws; runs on the reading thread.
  func fill(_ make: () throws -> Block?) {
    while true {
      room.wait()
      if state.withLock(\.isClosed) { return }
      let made = Result { try make() }
      state.withLock { state in
        switch made {
        case .success(let block?): state.blocks.append(block)
        case .success(nil): state.isClosed = true
        case .failure(let error): (state.failure, state.isClosed) = (error, true)
        }
      }
      filled.signal()
      if state.withLock(\.isClosed) { return }
    }
  }

  /// Hands on one block; waits while the other thread is far behind.
  func push(_ block: Block) {
    room.wait()
    state.withLock { $0.blocks.append(block) }
    filled.signal()
  }

  /// Says that no more blocks will come.
  func end() {
    state.withLock { $0.isClosed = true }
    filled.signal()
  }

  /// The next block, nil at the end; throws what `make` threw.
  func next() throws -> Block? {
    filled.wait()
    let (block, failure) = state.withLock { state in
      (state.blocks.isEmpty ? nil : state.blocks.removeFirst(), state.blocks.isEmpty ? state.failure : nil)
    }
    if let block {
      room.signal()
      return block
    }
    if let failure { throw failure }
    return nil
  }

  /// The next block of a queue that is only pushed to, which cannot fail.
  func nextOfNoFailure() -> Block? {
    filled.wait()
    let block = state.withLock { $0.blocks.isEmpty ? nil : $0.blocks.removeFirst() }
    if block != nil { room.signal() }
    return block
  }

  /// Lets the reading thread end when the writer will not come back.
  func close() {
    state.withLock { $0.isClosed = true }
    room.signal()
  }
}
