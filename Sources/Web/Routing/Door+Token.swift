import Hummingbird
import Kernel
import People
import Store

/// Programs: they show a token of a user's instead of a session, and read what that user may read.
extension Door {
  /// The token that a request shows; nil when it shows none, which a proxy's own credentials are not.
  ///
  /// Throws a `Problem` when it can be none of ours.
  func token(in request: Request) throws -> Secret? {
    guard let text = request.shownToken else { return nil }
    guard let secret = APIToken.secret(in: text) else { throw Self.noToken }
    return secret
  }

  /// Refuses a program at the address of a page.
  func refuseToken(in request: Request) throws {
    guard request.shownToken != nil else { return }
    throw Problem(.forbidden, "A token opens files, not pages.", remedy: "Ask for the address of a file.")
  }

  /// What is asked, and for whom; throws a `Problem` for a token that does not count or may not read.
  func arrive(with secret: Secret, _ request: Request, _ context: WebContext) async throws -> (Caller, Visit?) {
    let caller = try await caller(request, context)
    let found = try await caller.read { try APITokens($0).find(secret, at: caller.now) }
    guard let (token, user) = found, token.scopes.contains(.read) else { throw Self.noToken }
    if token.isDue(at: caller.now) { try await caller.write { try APITokens($0).touch(token, at: caller.now) } }
    return (caller, Visit(caller: caller, user: user, session: nil, secret: .make()))
  }

  private static let noToken = Problem(
    .forbidden, "This token opens nothing here.",
    remedy: "Send “Authorization: Bearer assay_…” with a token that may read and has neither expired nor been revoked.")
}

extension Request {
  /// What stands behind `Bearer` and begins like a token of ours; nil for anything else.
  var shownToken: String? {
    let words = (headers[.authorization] ?? "").split(separator: " ")
    guard words.count == 2, words[0].lowercased() == "bearer", words[1].hasPrefix(APIToken.prefix) else { return nil }
    return String(words[1])
  }
}
