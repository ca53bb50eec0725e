import Content
import Kernel
import People

/// Users: who there is, adding one, changing one.
enum PeopleRoutes {
  static func add(to routes: inout Routes) {
    let access = Place.people.access
    routes.get(PeopleLinks.list, for: access) { visit in .page(try await PeopleReading.list(visit)) }
    routes.file(PeopleLinks.csv, for: access, UserTable.file)
    routes.get(PeopleLinks.new, for: access) { visit in
      .page(NewUserPage(form: UserForm(language: visit.language), choices: try await choices(visit)))
    }
    routes.post(PeopleLinks.users, for: access, addUser)
    routes.get(PeopleLinks.user(":id"), for: access) { visit in .page(try await PeopleReading.page(visit)) }
    routes.post(PeopleLinks.user(":id"), for: access, change)
    routes.post(PeopleLinks.invitations(":id"), for: access, UserDoors.invite)
    routes.post(PeopleLinks.disabling(":id"), for: access, UserDoors.disable)
    routes.post(PeopleLinks.enabling(":id"), for: access, UserDoors.enable)
    routes.post(PeopleLinks.sessions(":id"), for: access, UserDoors.endSessions)
    routes.post(PeopleLinks.tokens(":id"), for: access, UserDoors.makeToken)
    routes.post(PeopleLinks.revocations(":id"), for: access, UserDoors.revokeToken)
  }

  private static func choices(_ visit: Visit) async throws -> UserChoices {
    try await visit.read { try PeopleReading.choices($0) }
  }

  /// Adds a user and shows the link that lets them in, on this page and never again.
  private static func addUser(_ form: Fields, _ visit: Visit) async throws -> Answer {
    let (typed, secret, me) = (UserForm(form), Secret.make(), Actor.user(visit.user.id))
    guard typed.problems.isEmpty else {
      return .page(NewUserPage(form: typed, choices: try await choices(visit)))
    }
    do {
      let invitation = try await visit.write { connection in
        let user = try Users(connection).add(typed.new, by: me, at: visit.now)
        return try Invitations(connection).invite(user.id, secret: secret, by: me, at: visit.now)
      }
      guard let user = invitation.user else { throw Caller.nothingHere }
      return .page(AddedUserPage(user: user, path: SignInLinks.invitation(secret.text), until: invitation.expiresAt))
    } catch let problem as Problem {
      return .page(NewUserPage(form: typed.refused(problem), choices: try await choices(visit)))
    }
  }

  private static func change(_ form: Fields, _ visit: Visit) async throws -> Answer {
    let (typed, me) = (UserForm(form), Actor.user(visit.user.id))
    let page = try await PeopleReading.page(visit, typed)
    guard typed.problems.isEmpty else { return .page(page) }
    do {
      try await visit.write { connection in
        let (users, id, new) = (Users(connection), page.user.id, typed.new)
        try users.rename(id, to: new.name, display: new.display ?? new.name, by: me, at: visit.now)
        try users.changeRoles(
          id, to: new.roles, agent: new.agent, reviewer: new.reviewer, by: me, at: visit.now)
        try users.bind(id, toTeam: new.team, by: me, at: visit.now)
      }
    } catch let problem as Problem {
      return .page(try await PeopleReading.page(visit, typed.refused(problem)))
    }
    // Whoever gave the own role away cannot come back here.
    let isOut = page.user.id == visit.user.id && !typed.roles.contains(.administrator)
    return .redirect(isOut ? Place.home.href : PeopleLinks.user(page.user.id), saying: PeopleWords.saved)
  }
}
