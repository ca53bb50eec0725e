import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import People
import Store

/// Lets requests in: finds out who asks, refuses what they may not, and sends the answer back.
struct Door: Sendable {
  let database: any Database
  let settings: WorkbenchSettings
  let assets: Assets

  /// The name of the cookie that holds a session's secret.
  static let sessionCookie = "assay_session"
  /// The name of the cookie that holds the language of somebody who is not signed in.
  static let languageCookie = "assay_language"

  /// Answers whoever asks.
  func open(
    _ request: Request, _ context: WebContext, _ answer: (Caller) async throws -> Answer
  ) async throws -> Response {
    let caller = try await caller(request, context)
    return try await reply(request).response(to: try await answer(caller), for: caller)
  }

  /// Answers somebody who is signed in and may use the route; others are sent to sign in, or refused.
  func signedIn(
    _ request: Request, _ context: WebContext, _ access: Access, orToken takesToken: Bool = false,
    _ answer: (Visit) async throws -> Answer
  ) async throws -> Response {
    if !takesToken { try refuseToken(in: request) }
    let token = takesToken ? try token(in: request) : nil
    let (caller, visit) =
      if let token { try await arrive(with: token, request, context) } else { try await arrive(request, context) }
    guard let visit else { throw NotSignedIn(caller: caller) }
    do {
      guard access.admits(visit.user.roles) else { throw Self.refused }
      return try await reply(request).response(to: try await answer(visit), for: visit)
    } catch {
      throw Failed(cause: error, visit: visit)
    }
  }

  func caller(_ request: Request, _ context: WebContext) async throws -> Caller {
    try caller(request, context, await database.read { try TeamSettings.read($0).zone })
  }

  private func caller(_ request: Request, _ context: WebContext, _ zone: Zone) throws -> Caller {
    let cookies = Cookie.read(request.headers[.cookie])
    let browser = request.headers[.userAgent] ?? ""
    return Caller(
      database: database, now: settings.clock(), target: request.uri.description,
      query: try Fields(urlEncoded: request.uri.query ?? ""), parameters: context.parameters,
      address: address(request, context), browser: String(browser.prefix(200)),
      language: cookies[Self.languageCookie].flatMap(Language.init) ?? .preferred(request.headers[.acceptLanguage]),
      zone: zone, secret: cookies[Self.sessionCookie].flatMap { Secret($0) })
  }

  /// The last entry is the proxy's own; what stands before it is whatever the visitor claims.
  private func address(_ request: Request, _ context: WebContext) -> String {
    guard settings.isProxied, let name = HTTPField.Name("X-Forwarded-For"), let chain = request.headers[name],
      let last = chain.split(separator: ",").last?.trimmingCharacters(in: .whitespaces), !last.isEmpty
    else { return context.peer }
    return String(last.prefix(100))
  }

  /// What is asked, and by whom; nil when no session of theirs is open.
  private func arrive(_ request: Request, _ context: WebContext) async throws -> (Caller, Visit?) {
    let secret = Cookie.read(request.headers[.cookie])[Self.sessionCookie].flatMap { Secret($0) }
    let now = settings.clock()
    let (zone, found) = try await database.read { connection in
      (try TeamSettings.read(connection).zone, try secret.flatMap { try Sessions(connection).find($0, at: now) })
    }
    let caller = try caller(request, context, zone)
    guard let secret, let found else { return (caller, nil) }
    if found.session.isDue(at: now) { try await database.write { try Sessions($0).touch(found.session, at: now) } }
    return (caller, Visit(caller: caller, user: found.user, session: found.session.id, secret: secret))
  }

  private func reply(_ request: Request) -> Reply {
    Reply(door: self, flash: Flash.read(Cookie.read(request.headers[.cookie])[Flash.cookie]))
  }

  static let refused = Problem(
    .forbidden, "Your roles do not open this page.", remedy: "Ask an administrator if you need it.")
}

/// Somebody asked for what only people who are signed in may see.
struct NotSignedIn: Error {
  let caller: Caller
}

/// What went wrong while answering somebody who is signed in.
struct Failed: Error {
  let cause: any Error
  let visit: Visit
}

extension Language {
  /// The first of our languages that a browser says it prefers; English when it names none.
  static func preferred(_ header: String?) -> Language {
    for tag in (header ?? "").lowercased().split(separator: ",") {
      if let language = Language(rawValue: String(tag.drop { $0 == " " }.prefix(2))) { return language }
    }
    return .en
  }
}
