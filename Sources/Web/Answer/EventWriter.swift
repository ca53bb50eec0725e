import Hummingbird
import NIOCore

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

  consuming func finish() async throws {
    try await writer.finish(nil)
  }
}
