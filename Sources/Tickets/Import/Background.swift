import Foundation
import Synchronization

/// A value that is worked out on a thread of its own while others go on.
final class Background<Value: Sendable>: Sendable {
  private let work: @Sendable () throws -> Value
  private let result = Mutex<Result<Value, any Error>?>(nil)

  init(_ work: @Sendable @escaping () throws -> Value) {
    self.work = work
    Thread.detachNewThread { [self] in _ = settled() }
  }

  /// Waits for the value, or works it out when its thread has not begun yet; throws what the work threw.
  func value() throws -> Value { try settled().get() }

  private func settled() -> Result<Value, any Error> {
    result.withLock { result in
      let made = result ?? Result { try work() }
      result = made
      return made
    }
  }
}
