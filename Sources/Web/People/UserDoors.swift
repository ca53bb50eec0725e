import Content
import Kernel
import People

/// What an administrator does about a user's signing in: links, disabling, sessions, tokens.
enum UserDoors {
  /// Makes a one-time link and shows it, on this page and never again.
  static func invite(_ form: Fields, _ visit: Visit) async throws -> Answer {
    let (id, secret) = (try id(visit), Secret.make())
    return try await answering(visit) {
      let invitation = try await visit.write { connection in
        try Invitations(connection).invite(id, secret: secret, by: .user(visit.user.id), at: visit.now)
      }
      var page = try await PeopleReading.page(visit)
      page.secret = .link(path: SignInLinks.invitation(secret.text), until: invitation.expiresAt)
      return .page(page)
    }
  }

  static func disable(_ form: Fields, _ visit: Visit) async throws -> Answer {
    let id = try id(visit)
    return try await answering(visit) {
      try await visit.write { try Users($0).disable(id, by: .user(visit.user.id), at: visit.now) }
      return .redirect(PeopleLinks.user(id), saying: PeopleWords.disabledNow)
    }
  }

  static func enable(_ form: Fields, _ visit: Visit) async throws -> Answer {
    let id = try id(visit)
    return try await answering(visit) {
      try await visit.write { try Users($0).enable(id, by: .user(visit.user.id), at: visit.now) }
      return .redirect(PeopleLinks.user(id), saying: PeopleWords.enabledNow)
    }
  }

  /// Ends one session, or all but the visitor's own.
  static func endSessions(_ form: Fields, _ visit: Visit) async throws -> Answer {
    let (id, me) = (try id(visit), Actor.user(visit.user.id))
    let one = try form.id("session").map { Session.ID($0) }
    return try await answering(visit) {
      try await visit.write { connection in
        let sessions = Sessions(connection)
        if let one {
          try sessions.end(one, of: id, by: me, at: visit.now)
        } else {
          try sessions.endAll(of: id, but: visit.session, by: me, at: visit.now)
        }
      }
      return .redirect(PeopleLinks.user(id), saying: AccountWords.sessionsEnded)
    }
  }

  /// Makes a token and shows it, on this page and never again.
  static func makeToken(_ form: Fields, _ visit: Visit) async throws -> Answer {
    let (id, secret) = (try id(visit), Secret.make())
    var typed = TokenForm(form)
    do {
      let (made, expiry) = (try typed.checked(form), try typed.expiry(in: visit.caller.zone))
      try await visit.write { connection in
        try APITokens(connection).make(
          made.name, for: id, made.scopes, expiresAt: expiry, secret: secret, by: .user(visit.user.id), at: visit.now)
      }
      var page = try await PeopleReading.page(visit)
      page.secret = .token(APIToken.text(secret))
      return .page(page)
    } catch let problem as Problem {
      typed.problem = problem
      var page = try await PeopleReading.page(visit)
      page.tokenForm = typed
      return .page(page)
    }
  }

  static func revokeToken(_ form: Fields, _ visit: Visit) async throws -> Answer {
    let (id, token) = (try id(visit), APIToken.ID(Int64(form.number("id") ?? 0)))
    return try await answering(visit) {
      try await visit.write { try APITokens($0).revoke(token, of: id, by: .user(visit.user.id), at: visit.now) }
      return .redirect(PeopleLinks.user(id), saying: PeopleWords.revoked)
    }
  }

  private static func id(_ visit: Visit) throws -> User.ID { User.ID(try visit.caller.number("id")) }

  /// A refusal stands on the user's page, unless there is no such user.
  private static func answering(_ visit: Visit, _ act: () async throws -> Answer) async throws -> Answer {
    do {
      return try await act()
    } catch let problem as Problem {
      var page = try await PeopleReading.page(visit)
      page.problem = problem
      return .page(page)
    }
  }
}
