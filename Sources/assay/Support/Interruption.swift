import Dispatch
import Glibc

/// Work that goes on until somebody asks the program to end.
enum Interruption {
  /// Does the work; SIGINT and SIGTERM cancel it and wait until it has ended.
  static func ends(_ work: @Sendable @escaping () async throws -> Void) async throws {
    let (signals, continuation) = AsyncStream.makeStream(of: Int32.self)
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { continuation.yield(number) }
      source.resume()
      return source
    }
    defer { for source in sources { source.cancel() } }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await work() }
      group.addTask { for await _ in signals { return } }
      try await group.next()
      group.cancelAll()
    }
  }
}
