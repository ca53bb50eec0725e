import Kernel
import People

/// One-time links: the first administrator, a new user, a forgotten password.
enum InvitationRoutes {
  static func add(to routes: inout Routes) {
    routes.openGet(SignInLinks.invitation(":secret")) { caller in
      let (secret, now) = (try secret(caller), caller.now)
      let invitation = try await caller.read { try Invitations($0).open(secret, at: now) }
      return .bare(InvitationPage(secret: secret.text, user: invitation.user))
    }
    routes.openPost(SignInLinks.invitation(":secret"), accept)
  }

  private static func accept(_ form: Fields, _ caller: Caller) async throws -> Answer {
    let (secret, now) = (try secret(caller), caller.now)
    let invitation = try await caller.read { try Invitations($0).open(secret, at: now) }
    let name = form["name"] ?? ""
    do {
      let hash = try password(form, for: invitation.user?.name ?? name).hashed()
      let user = try await caller.write { connection in
        try invitation.user == nil
          ? Invitations(connection).acceptFirst(secret, new(form, name, caller.language), hash, at: now)
          : Invitations(connection).accept(secret, hash, at: now)
      }
      return .redirect("/", cookies: [try await SignInRoutes.start(user, caller)])
    } catch let problem as Problem {
      return .bare(
        InvitationPage(
          secret: secret.text, user: invitation.user, name: name, display: form["display"] ?? "", problem: problem))
    }
  }

  private static func new(_ form: Fields, _ name: String, _ language: Language) -> NewUser {
    NewUser(name, display: form.text("display"), roles: .administrator, language: language)
  }

  /// The password that was typed twice; throws a `Problem` when the two differ or it breaks a rule.
  static func password(_ form: Fields, for name: String) throws -> NewPassword {
    let text = form["password"] ?? ""
    guard text == form["again"] else {
      throw Problem(.invalid, "The two passwords differ.", remedy: "Type the same one twice.")
    }
    return try NewPassword(text, for: name)
  }

  private static func secret(_ caller: Caller) throws -> Secret {
    guard let secret = Secret(try caller.text("secret")) else { throw Caller.nothingHere }
    return secret
  }
}
