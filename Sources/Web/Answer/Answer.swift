import Content
import Kernel
import HTML
import HTTPTypes

/// What a handler answers; the frame turns it into a response.
enum Answer: Sendable {
  /// A page inside the frame.
  case page(any Page)
  /// A page outside the frame, for people who are not signed in or for a wall.
  case bare(any Page)
  /// Go on there, with a line to say on arrival.
  case redirect(String, saying: LocalizedText? = nil, cookies: [Cookie] = [])
  /// A piece of a page, for a script that puts it in place.
  case fragment(Markup)
  /// A value as JSON.
  case json(any Encodable & Sendable, status: HTTPResponse.Status = .ok)
  case file(Download)
  /// A file that is sent while it is made.
  case stream(FileStream)
  /// Server-sent events, until the reader goes or the server ends.
  case events(@Sendable (inout EventWriter) async throws -> Void)
}

/// A file that a browser saves or shows.
struct Download: Sendable {
  let name: String
  let type: String
  let bytes: [UInt8]
  /// Whether the browser shows it instead of saving it.
  var isShown = false

  init(name: String, type: String, bytes: [UInt8], isShown: Bool = false) {
    (self.name, self.type, self.bytes, self.isShown) = (name, type, bytes, isShown)
  }
}

/// A file that a browser saves, made piece by piece.
struct FileStream: Sendable {
  let name: String
  let type: String
  /// Hands the pieces to whoever sends them.
  let make: @Sendable (_ write: ([UInt8]) async throws -> Void) async throws -> Void
}
