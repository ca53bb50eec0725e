import Kernel
import People
import Store

/// Signing in and out, and the language before that.
enum SignInRoutes {
  static func add(to routes: inout Routes) {
    routes.openGet(SignInLinks.signIn) { caller in .bare(SignInPage(next: caller.query["next"])) }
    routes.openPost(SignInLinks.signIn, signIn)
    routes.openPost(SignInLinks.language) { form, caller in
      let language = try form.choice("language", Language.self) ?? caller.language
      return .redirect(
        SignInLinks.signIn, cookies: [Cookie(Door.languageCookie, language.rawValue, seconds: 31_536_000)])
    }
    routes.post(SignInLinks.signOut, for: .signedIn) { _, visit in
      if let session = visit.session {
        try await visit.write { try Sessions($0).end(session, of: visit.user.id, by: visit.actor, at: visit.now) }
      }
      return .redirect(
        SignInLinks.signIn, saying: SignInWords.signedOut, cookies: [Cookie(Door.sessionCookie, "", seconds: 0)])
    }
  }

  private static func signIn(_ form: Fields, _ caller: Caller) async throws -> Answer {
    let name = form["name"] ?? ""
    do {
      let secret = try await open(name, form["password"] ?? "", caller)
      return .redirect(SignInLinks.target(form["next"]), cookies: [cookie(secret)])
    } catch let problem as Problem {
      return .bare(SignInPage(next: form["next"], name: name, problem: problem))
    }
  }

  /// The secret of a new session; throws a `Problem` when name and password do not fit or come too often.
  private static func open(_ name: String, _ password: String, _ caller: Caller) async throws -> Secret {
    let (now, address, browser) = (caller.now, caller.address, caller.browser)
    let start = try await caller.write { try SignIn($0).begin(name: name, address: address, at: now) }
    guard case .attempt(let attempt) = start else { throw tooOften(start) }
    let (checked, secret) = (attempt.check(password), Secret.make())
    let signedIn = try await caller.write { connection in
      let signedIn = try SignIn(connection).finish(
        checked, secret: secret, address: address, browser: browser, at: now)
      if signedIn != nil { try endOld(caller, connection) }
      return signedIn
    }
    guard signedIn != nil else {
      throw Problem(.forbidden, "The name or the password is not right.", remedy: "Check both and try again.")
    }
    return secret
  }

  /// The session that the browser had is forgotten with its cookie, so nobody else may go on with it.
  private static func endOld(_ caller: Caller, _ connection: any Connection) throws {
    guard let secret = caller.secret, let old = try Sessions(connection).find(secret, at: caller.now) else { return }
    try Sessions(connection).end(old.session.id, of: old.user.id, by: .user(old.user.id), at: caller.now)
  }

  private static func tooOften(_ start: SignInStart) -> Problem {
    guard case .wait(let wait) = start else { return Door.refused }
    let seconds = Int((wait + 999) / 1000)
    return Problem(
      .unavailable, "There were too many attempts to sign in.",
      remedy: seconds > 90 ? "Try again in \((seconds + 59) / 60) minutes." : "Try again in \(seconds) seconds.")
  }

  /// Opens a session and gives the cookie that proves it.
  static func start(_ user: User, _ caller: Caller) async throws -> Cookie {
    let secret = Secret.make()
    try await caller.write { connection in
      try endOld(caller, connection)
      try Sessions(connection).start(
        user.id, secret: secret, address: caller.address, browser: caller.browser, at: caller.now)
    }
    return cookie(secret)
  }

  private static func cookie(_ secret: Secret) -> Cookie {
    Cookie(Door.sessionCookie, secret.text, seconds: Int(Session.lifetime / 1000))
  }
}
