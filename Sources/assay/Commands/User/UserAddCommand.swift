import ArgumentParser
import Kernel
import People
import Store

struct UserAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a user and print a link with which the user chooses a password.")

  @Argument(help: "The name to sign in with.") var name: String
  @Option(help: "What the user does; may be given several times.") var role: [User.Role] = []
  @Option(help: "The name that others see; without it, the name to sign in with.") var display: String?
  @Option(help: "The user is this agent, made when there is none.") var agent: String?
  @Flag(help: "The user is the reviewer of the displayed name, made when there is none.") var reviewer = false
  @Option(help: "The only team that the user sees; without it, all.") var team: String?
  @Option(help: "The language of the user's pages: zh or en; without it, the team's.") var language: Language?
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if roles.isEmpty { throw ValidationError("Say what the user does with --role, --agent or --reviewer.") }
  }

  private var roles: Roles {
    Roles(role).union(agent == nil ? [] : .agent).union(reviewer ? .reviewer : [])
  }

  func run() async throws {
    let (opened, secret, now) = (try await database.openOrMake(), Secret.make(), Now.instant)
    let (user, text) = try await opened.write { connection in
      let settings = try TeamSettings.read(connection)
      let new = NewUser(
        name, display: display, roles: roles, language: language ?? settings.language, agent: agent, team: team)
      let user = try Users(connection).add(new, by: Operator.actor, at: now)
      let invitation = try Invitations(connection).invite(user.id, secret: secret, by: Operator.actor, at: now)
      return (user, InvitationText.lines(secret, invitation, zone: settings.zone))
    }
    Terminal.tell("\(user.name) is a user now: \(user.roles).")
    Terminal.say(text)
  }
}
