import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import People
import Store

/// Answers what was thrown, also where no route is.
struct Explaining: RouterMiddleware {
  let door: Door

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    try await door.answeringProblems(request, context) { try await next(request, context) }
  }
}

/// The one place that turns what was thrown into something to read; what users cannot act on is logged, not shown.
extension Door {
  func answeringProblems(
    _ request: Request, _ context: WebContext, _ respond: () async throws -> Response
  ) async throws -> Response {
    do {
      return try await respond()
    } catch let error as NotSignedIn {
      return try await signInFirst(request, error.caller)
    } catch let error as Failed {
      return try await explain(error.cause, request, context, error.visit)
    } catch {
      return try await explain(error, request, context, nil)
    }
  }

  private func signInFirst(_ request: Request, _ caller: Caller) async throws -> Response {
    if request.method == .get, !request.wantsJSON { return .redirect(to: SignInLinks.signIn(next: caller.target)) }
    guard request.isOwnForm else {
      return Reply.problem(Self.signedOut, status: .unauthorized, language: caller.language)
    }
    let page = SendAgainPage(target: caller.target, fields: try await form(request), problem: Self.signedOut)
    var response = try await Reply(door: self, flash: nil).response(to: .bare(page), for: caller)
    response.status = .unauthorized
    return response
  }

  private func explain(
    _ error: any Error, _ request: Request, _ context: WebContext, _ visit: Visit?
  ) async throws -> Response {
    let problems = Self.problems(error)
    if problems.isEmpty { context.logger.error("\(request.method) \(context.endpointPath ?? "?"): \(error)") }
    let shown = problems.isEmpty ? [Self.ours] : problems
    let status = shown[0].kind.status
    let language = visit?.language ?? .preferred(request.headers[.acceptLanguage])
    if request.wantsJSON { return Reply.problem(shown[0], all: shown, status: status, language: language) }
    let page = ProblemPage(problems: shown, status: status)
    let reply = Reply(door: self, flash: nil)
    if let visit { return try await reply.response(to: .page(page), for: visit) }
    return try reply.bare(page, Words(language: language, zone: .utc))
  }

  static func problems(_ error: any Error) -> [Problem] {
    switch error {
    case let problem as Problem: [problem]
    case let problems as Problems: problems.all
    case let error as HTTPError where error.status == .notFound: [Caller.nothingHere]
    case let error as StoreError where [.busy, .full, .readOnly].contains(error.kind): [storeProblem(error.kind)]
    default: []
    }
  }

  private static func storeProblem(_ kind: StoreError.Kind) -> Problem {
    kind == .busy
      ? Problem(.unavailable, "The database is busy; nothing was changed.", remedy: "Try again shortly.")
      : Problem(
        .unavailable, "The disk cannot be written; nothing was changed.", remedy: "Tell whoever looks after Assay.")
  }

  private static let signedOut = Problem(
    .forbidden, "You are not signed in any more.", remedy: "Sign in again in another tab; nothing is lost.")

  private static let ours = Problem(
    .unavailable, "Something went wrong on our side; nothing was changed.",
    remedy: "Try again; if it stays, tell whoever looks after Assay when it happened.")
}

extension Request {
  /// Whether a program or a script of ours asks, and not a browser for a page.
  var wantsJSON: Bool { shownToken != nil || headers[.accept]?.contains("application/json") == true }

  /// Whether a browser sends a form from a page of ours.
  var isOwnForm: Bool {
    headers[.secFetchSite] == "same-origin" && headers[.secFetchMode] == "navigate"
      && headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true
  }
}

extension Problem.Kind {
  var status: HTTPResponse.Status {
    switch self {
    case .invalid: .unprocessableContent
    case .missing: .notFound
    case .conflict: .conflict
    case .forbidden: .forbidden
    case .unavailable: .serviceUnavailable
    }
  }
}
