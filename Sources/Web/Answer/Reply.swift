import Catalogue
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Kernel

/// Turns answers into responses.
struct Reply {
  let door: Door
  /// What the page before wants to say on this one.
  let flash: String?

  func response(to answer: Answer, for caller: Caller) async throws -> Response {
    let words = Words(language: caller.language, zone: caller.zone)
    switch answer {
    case .page(let page), .bare(let page): return try bare(page, words)
    default: return try common(answer, caller.language)
    }
  }

  func response(to answer: Answer, for visit: Visit) async throws -> Response {
    switch answer {
    case .page(let page): return html(Shell(page: page, frame: try await frame(visit)).body, page.status)
    case .bare(let page): return html(BareShell(page: page, frame: try await frame(visit)).body, page.status)
    default: return try common(answer, visit.language)
    }
  }

  /// A page outside the frame, for nobody in particular.
  func bare(_ page: any Page, _ words: Words) throws -> Response {
    html(BareShell(page: page, frame: Frame(words: words, assets: door.assets, flash: flash)).body, page.status)
  }

  private func frame(_ visit: Visit) async throws -> Frame {
    let counts = try await visit.read { try RailCounts.read($0, visit.user, at: visit.now) }
    return Frame(words: visit.words, assets: door.assets, flash: flash, visit: visit, counts: counts)
  }

  private func common(_ answer: Answer, _ language: Language) throws -> Response {
    switch answer {
    case .page, .bare: Response(status: .internalServerError)
    case .redirect(let target, let line, let cookies): redirect(target, line?[language], cookies)
    case .fragment(let markup): html(markup)
    case .json(let value, let status): try Self.json(value, status: status)
    case .file(let file): download(file)
    case .stream(let file): download(file)
    case .events(let write): events(write)
    }
  }

  private func html(_ markup: Markup, _ status: HTTPResponse.Status = .ok) -> Response {
    var response = Response(
      status: status, headers: Self.pageHeaders, body: ResponseBody(byteBuffer: ByteBuffer(bytes: markup.bytes)))
    if flash != nil { set([Flash.removal], in: &response) }
    return response
  }

  private func redirect(_ target: String, _ line: String?, _ cookies: [Cookie]) -> Response {
    var response = Response(status: .seeOther, headers: [.location: target])
    set(cookies + (line.map { [Flash.cookie($0)] } ?? []), in: &response)
    return response
  }

  private func set(_ cookies: [Cookie], in response: inout Response) {
    for cookie in cookies {
      response.headers.append(HTTPField(name: .setCookie, value: cookie.header(isSecure: door.settings.isSecure)))
    }
  }

  private func download(_ file: Download) -> Response {
    let headers = Self.fileHeaders(file.name, file.type, isShown: file.isShown)
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
  }

  private func download(_ file: FileStream) -> Response {
    Response(
      status: .ok, headers: Self.fileHeaders(file.name, file.type),
      body: ResponseBody { writer in
        try await file.make { try await writer.write(ByteBuffer(bytes: $0)) }
        try await writer.finish(nil)
      })
  }

  private static func fileHeaders(_ name: String, _ type: String, isShown: Bool = false) -> HTTPFields {
    // Some programs read only the plain name.
    let plain = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-._ ".contains($0)) ? $0 : "_" })
    let names = "filename=\"\(plain)\"; filename*=UTF-8''\(Fields.encoded(name))"
    return [
      .contentType: type, .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
      .contentDisposition: "\(isShown ? "inline" : "attachment"); \(names)",
    ]
  }

  private func events(_ write: @Sendable @escaping (inout EventWriter) async throws -> Void) -> Response {
    let headers: HTTPFields = [.contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store"]
    return Response(
      status: .ok, headers: headers,
      body: ResponseBody { writer in
        var events = EventWriter(writer)
        try await write(&events)
        try await events.finish()
      })
  }

  static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
    let bytes = try JSONEncoder().encode(value)
    return Response(
      status: status, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// A refusal for a script of ours to show.
  static func problem(
    _ first: Problem, all: [Problem] = [], status: HTTPResponse.Status, language: Language
  ) -> Response {
    let sentences = (all.isEmpty ? [first] : all).map { $0.sentence.text(language) }
    return (try? json(["problems": sentences], status: status)) ?? Response(status: status)
  }

  /// Nothing is loaded from elsewhere, nothing runs that is not a file of ours, nobody frames the page.
  private static let pageHeaders: HTTPFields = [
    .contentType: "text/html; charset=utf-8", .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
    .contentSecurityPolicy:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    .referrerPolicy: "same-origin",
  ]
}

extension HTTPField.Name {
  static let referrerPolicy = HTTPField.Name("Referrer-Policy") ?? .referer
}
