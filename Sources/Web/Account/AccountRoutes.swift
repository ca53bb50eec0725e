import Kernel
import People

/// What a user changes of the own account: language, theme, password, sessions.
enum AccountRoutes {
  static func add(to routes: inout Routes) {
    routes.get(AccountLinks.account, for: .signedIn) { visit in .page(try await page(visit)) }
    routes.post(AccountLinks.preferences, for: .signedIn, changePreferences)
    routes.post(AccountLinks.password, for: .signedIn, changePassword)
    routes.post(AccountLinks.sessions, for: .signedIn, endSessions)
  }

  private static func page(_ visit: Visit, _ problem: Problem? = nil) async throws -> AccountPage {
    let sessions = try await visit.read { try Sessions($0).all(of: visit.user.id, at: visit.now) }
    return AccountPage(user: visit.user, sessions: sessions, current: visit.session, problem: problem)
  }

  private static func changePreferences(_ form: Fields, _ visit: Visit) async throws -> Answer {
    let (language, theme) = (try form.choice("language", Language.self), try form.choice("theme", Theme.self))
    let me = visit.user.id
    try await visit.write { connection in
      if let language { try Users(connection).setLanguage(me, to: language, by: .user(me), at: visit.now) }
      if let theme { try Users(connection).setTheme(me, to: theme, by: .user(me), at: visit.now) }
    }
    // The redirect is put into words before the reader's new language is known.
    return .redirect(AccountLinks.account, saying: AccountWords.saved.only(language ?? visit.words.language))
  }

  private static func changePassword(_ form: Fields, _ visit: Visit) async throws -> Answer {
    let me = visit.user
    do {
      let old = try await visit.read { try Users($0).passwordHash(of: me.id) }
      guard old?.fits(form["old"] ?? "") == true else {
        throw Problem(.invalid, "The present password is not right.", remedy: "Type the one you signed in with.")
      }
      let hash = try InvitationRoutes.password(form, for: me.name).hashed()
      try await visit.write { connection in
        try Users(connection).setPassword(me.id, hash, keeping: visit.session, by: .user(me.id), at: visit.now)
      }
      return .redirect(AccountLinks.account, saying: AccountWords.passwordChanged)
    } catch let problem as Problem {
      return .page(try await page(visit, problem))
    }
  }

  /// Ends one session, or all but this one.
  private static func endSessions(_ form: Fields, _ visit: Visit) async throws -> Answer {
    let me = visit.user.id
    let one = try form.id("session").map { Session.ID(rawValue: $0) }
    try await visit.write { connection in
      if let one {
        try Sessions(connection).end(one, of: me, by: .user(me), at: visit.now)
      } else {
        try Sessions(connection).endAll(of: me, but: visit.session, by: .user(me), at: visit.now)
      }
    }
    return .redirect(AccountLinks.account, saying: AccountWords.sessionsEnded)
  }
}
