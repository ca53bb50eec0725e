import Kernel
package import People
import Store

/// The accounts of the made-up team: everybody signs in with the own name, and all have one password.
package enum DemoUsers {
  /// No secret: it opens a database in which nothing is real.
  package static let password = "assay demo team"

  /// One sign-in for each role, to try the workbench with.
  package struct SignIn: Sendable, Equatable {
    package let role: User.Role
    package let name: String
  }

  static let administrator = "admin"
  static let manager = "何主管"
  static let trainer = "Tara Trainer"
}

extension DemoRun {
  /// Lets the team's people sign in, and gives one name for each role.
  package func enterUsers() async throws -> [DemoUsers.SignIn] {
    let hash = try NewPassword(DemoUsers.password, for: DemoUsers.administrator).hashed()
    let (people, now) = (accounts, team.morningAfter)
    try await database.write { connection in
      for new in people {
        let user = try Users(connection).add(new, by: .system, at: now)
        try Users(connection).setPassword(user.id, hash, by: .system, at: now)
      }
    }
    tell("Entered \(people.count) users.")
    return User.Role.allCases.compactMap { role in
      people.first { $0.roles == Roles(role) }.map { DemoUsers.SignIn(role: role, name: $0.name) }
    }
  }

  private var accounts: [NewUser] {
    [
      NewUser(DemoUsers.administrator, roles: .administrator, language: .en),
      NewUser(DemoUsers.manager, roles: .manager, language: .zh),
      NewUser(DemoUsers.trainer, roles: .trainer, language: .en),
    ] + team.reviewers.map { NewUser($0.name, roles: .reviewer, language: Self.language(of: $0.name)) }
      + team.agents.map { NewUser($0.name, roles: .agent, language: Self.language(of: $0.name)) }
  }

  /// People with Latin names read English.
  private static func language(of name: String) -> Kernel.Language {
    name.unicodeScalars.allSatisfy(\.isASCII) ? .en : .zh
  }
}
