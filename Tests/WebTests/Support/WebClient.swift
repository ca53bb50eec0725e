import Content
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import People
import Store
import Synchronization
import TestSupport

@testable import Web

/// A browser without a window: sends requests straight to the routes and keeps the cookies that it is given.
final class WebClient: Sendable {
  private let responder: RouterResponder<WebContext>
  private let cookies = Mutex<[String: String]>([:])
  let database: any Database

  /// Where files that are sent lie, until the tests end.
  static let uploads = ((try? TemporaryFolder().path) ?? "/nonexistent") + "/uploads"

  init(_ database: any Database, at now: Instant, isProxied: Bool = false) {
    self.database = database
    responder = workbench(
      database, WorkbenchSettings(clock: { now }, isProxied: isProxied, uploads: Self.uploads)
    ).router.buildResponder()
  }

  /// Signs somebody in without asking for the password.
  func signIn(_ user: User, at now: Instant) async throws {
    let secret = Secret.make()
    try await database.write { connection in
      try Sessions(connection).start(user.id, secret: secret, address: "127.0.0.1", browser: "test", at: now)
    }
    cookies.withLock { $0[Door.sessionCookie] = secret.text }
  }

  func get(_ path: String, headers: HTTPFields = [:]) async throws -> WebAnswer {
    try await send(.get, path, headers, "")
  }

  /// Sends a form, with the session's token.
  func post(_ path: String, _ fields: KeyValuePairs<String, String>) async throws -> WebAnswer {
    try await post(path, fields.map { ($0.key, $0.value) })
  }

  /// Sends a form whose fields a test has as a dictionary.
  func postFields(_ path: String, _ fields: [String: String]) async throws -> WebAnswer {
    try await post(path, fields.sorted { $0.key < $1.key })
  }

  private func post(_ path: String, _ fields: [(key: String, value: String)]) async throws -> WebAnswer {
    try await postBody(
      path, fields.map { "\(Fields.encoded($0.key))=\(Fields.encoded($0.value))" }.joined(separator: "&"))
  }

  /// Sends a form that is encoded already, with the session's token.
  func postBody(_ path: String, _ body: String) async throws -> WebAnswer {
    let token = token().map { "csrf=\($0)" }
    return try await send(
      .post, path, [.contentType: "application/x-www-form-urlencoded"],
      [body, token ?? ""].filter { !$0.isEmpty }.joined(separator: "&"))
  }

  /// Sends a form exactly as it stands.
  func postRaw(_ path: String, _ body: String, headers: HTTPFields) async throws -> WebAnswer {
    try await send(.post, path, headers, body)
  }

  /// Sends a form of several parts exactly as it stands.
  func postBytes(_ path: String, _ body: [UInt8], type: String) async throws -> WebAnswer {
    try await send(.post, path, [.contentType: type], ByteBuffer(bytes: body))
  }

  /// Sends a file as our script does.
  func putBytes(_ path: String, _ body: [UInt8]) async throws -> WebAnswer {
    var headers: HTTPFields = [.accept: "application/json"]
    if let token = token() { headers[.csrfToken] = token }
    return try await send(.put, path, headers, ByteBuffer(bytes: body))
  }

  /// Sends JSON as our scripts do.
  func put(_ path: String, _ json: String) async throws -> WebAnswer {
    var headers: HTTPFields = [.contentType: "application/json", .accept: "application/json"]
    if let token = token() { headers[.csrfToken] = token }
    return try await send(.put, path, headers, json)
  }

  func send(_ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields, _ body: String) async throws
    -> WebAnswer
  {
    try await send(method, path, headers, ByteBuffer(string: body))
  }

  private func send(
    _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields, _ body: ByteBuffer
  ) async throws -> WebAnswer {
    var headers = headers
    let kept = cookies.withLock { $0 }
    if !kept.isEmpty {
      headers[.cookie] = kept.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: "; ")
    }
    let head = HTTPRequest(method: method, scheme: "http", authority: "assay.test", path: path, headerFields: headers)
    let request = Request(head: head, body: RequestBody(buffer: body))
    let context = WebContext(logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, peer: "127.0.0.1")
    let response = try await responder.respond(to: request, context: context)
    keep(response.headers[values: .setCookie])
    let sink = BodySink(isStream: response.headers[.contentType]?.hasPrefix("text/event-stream") == true)
    do { try await response.body.write(sink) } catch is HasLeft {}
    return WebAnswer(status: response.status, headers: response.headers, body: sink.text, bytes: sink.all)
  }

  private func keep(_ lines: [String]) {
    for line in lines {
      let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
      let isRemoved = line.contains("Max-Age=0")
      cookies.withLock { $0[String(pair[0])] = isRemoved || pair.count < 2 ? nil : String(pair[1]) }
    }
  }

  /// The token that forms of the session carry.
  func token() -> String? {
    guard let secret = cookies.withLock({ $0[Door.sessionCookie] }) else { return nil }
    return Secret(secret)?.formToken
  }
}

/// What came back.
struct WebAnswer: Sendable {
  let status: HTTPResponse.Status
  let headers: HTTPFields
  let body: String
  let bytes: [UInt8]

  var location: String? { headers[.location] }
}

/// The reader of a stream went after its first event.
private struct HasLeft: Error {}

private final class BodySink: ResponseBodyWriter, Sendable {
  private let bytes = Mutex<ByteBuffer>(ByteBuffer())
  private let isStream: Bool

  init(isStream: Bool) { self.isStream = isStream }

  var text: String { bytes.withLock { String(buffer: $0) } }
  var all: [UInt8] { bytes.withLock { Array($0.readableBytesView) } }

  func write(_ buffer: ByteBuffer) async throws {
    bytes.withLock { _ = $0.writeImmutableBuffer(buffer) }
    if isStream { throw HasLeft() }
  }

  func finish(_ trailers: HTTPFields?) async throws {}
}
