import Dispatch
import Synchronization

/// Hands blocks from one thread to another, a few at a time; `Failure` is what making them can end with.
final class BlockQueue<Block: Sendable, Failure: Error>: Sendable {
  private struct State {
    var blocks: [Block] = []
    var failure: Failure?
    var isClosed = false
  }

  private let state = Mutex(State())
  private let room = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)

  /// A semaphore must not end below the value it began with, so room is signalled instead of given at the start.
  init(ahead: Int = 4) {
    for _ in 0..<ahead { room.signal() }
  }

  /// Calls `make` until it gives nil or throws; runs on the thread that makes the blocks.
  func fill(_ make: () throws(Failure) -> Block?) {
    while true {
      room.wait()
      if state.withLock(\.isClosed) { return }
      do throws(Failure) {
        guard let block = try make() else { return end() }
        hand(on: block)
      } catch {
        state.withLock { $0.failure = error }
        return end()
      }
    }
  }

  /// Hands on one block; waits while the other thread is far behind.
  func push(_ block: Block) {
    room.wait()
    hand(on: block)
  }

  private func hand(on block: Block) {
    state.withLock { $0.blocks.append(block) }
    filled.signal()
  }

  /// Says that no more blocks will come.
  func end() {
    state.withLock { $0.isClosed = true }
    filled.signal()
  }

  /// The next block, nil at the end; throws what `make` threw.
  func next() throws(Failure) -> Block? {
    filled.wait()
    let (block, failure): (Block?, Failure?) = state.withLock { state in
      state.blocks.isEmpty ? (nil, state.failure) : (state.blocks.removeFirst(), nil)
    }
    if let failure { throw failure }
    if block != nil { room.signal() }
    return block
  }

  /// Lets the thread that makes blocks end when no one will ask for them.
  func close() {
    state.withLock { $0.isClosed = true }
    room.signal()
  }
}
