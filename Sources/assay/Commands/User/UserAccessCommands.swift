import ArgumentParser
import Kernel
import People
import Store

struct UserRolesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roles", abstract: "Say what a user does from now on, instead of what was said before.")

  @Argument(help: "The user.") var name: String
  @Argument(help: "All of the user's roles.") var roles: [User.Role]
  @Option(help: "The user is this agent, made when there is none.") var agent: String?
  @Option(help: "The user is this reviewer, made when there is none.") var reviewer: String?
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let user = try await database.open().write { connection in
      let users = Users(connection)
      let id = try users.named(name).id
      try users.changeRoles(
        id, to: Roles(roles), agent: agent, reviewer: reviewer, by: Operator.actor, at: Now.instant)
      return try users.user(id)
    }
    Terminal.tell("\(user.name): \(user.roles).")
  }
}

struct UserDisableCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disable", abstract: "Keep a user out: sessions, tokens and links end.")

  @Argument(help: "The user.") var name: String
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let user = try await database.open().write { connection in
      let user = try Users(connection).named(name)
      try Users(connection).disable(user.id, by: Operator.actor, at: Now.instant)
      return user
    }
    Terminal.tell("\(user.name) cannot sign in any more.")
  }
}

struct UserEnableCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enable", abstract: "Let a disabled user in again, with the password that was.")

  @Argument(help: "The user.") var name: String
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let user = try await database.open().write { connection in
      let user = try Users(connection).named(name)
      try Users(connection).enable(user.id, by: Operator.actor, at: Now.instant)
      return user
    }
    Terminal.tell("\(user.name) can sign in again.")
  }
}
