import Hummingbird
import NIOCore
import ServiceLifecycle

/// Writes server-sent events.
struct EventWriter {
  private var writer: any ResponseBodyWriter

  init(_ writer: any ResponseBodyWriter) { self.writer = writer }

  /// Sends one event; its data may have several lines.
  mutating func event(_ name: String, id: String? = nil, data: String) async throws {
    var text = id.map { "id: \($0)\n" } ?? ""
    text += "event: \(name)\n"
    for line in data.split(separator: "\n", omittingEmptySubsequences: false) { text += "data: \(line)\n" }
    try await writer.write(ByteBuffer(string: text + "\n"))
  }

  /// Sends a line that readers skip, so that a connection that is gone is noticed.
  mutating func keepAlive() async throws {
    try await writer.write(ByteBuffer(string: ": \n\n"))
  }

  /// Waits before the next event; false when the server ends, and the stream with it.
  func wait(_ span: Duration) async throws -> Bool {
    if Task.isShuttingDownGracefully { return false }
    do {
      try await cancelWhenGracefulShutdown { try await Task.sleep(for: span) }
      return true
    } catch is CancellationError {
      return false
    }
  }

  consuming func finish() async throws {
    try await writer.finish(nil)
  }
}
