import ArgumentParser
import People

struct UserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "Who may sign in to the workbench, and what for.",
    subcommands: [
      UserAddCommand.self, UserListCommand.self, UserRolesCommand.self, UserDisableCommand.self, UserEnableCommand.self,
      UserPasswordCommand.self, UserInviteCommand.self, UserSessionsCommand.self, UserTokenCommand.self,
      UserTokensCommand.self,
    ])
}

extension User.Role: ExpressibleByArgument {}
extension TokenScope: ExpressibleByArgument {}
