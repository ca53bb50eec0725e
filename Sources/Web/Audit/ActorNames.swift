import People
import Store

/// What people call those who did something, by the words of the audit log.
struct ActorNames: Sendable {
  private let names: [User.ID: String]

  init(_ names: [User.ID: String] = [:]) { self.names = names }

  init(_ connection: any Connection, of actors: some Sequence<String>) throws {
    let users = actors.compactMap { actor -> User.ID? in
      guard case .user(let id) = Actor(actor) else { return nil }
      return id
    }
    names = try Users(connection).names(of: Set(users))
  }

  /// A user's displayed name, a name of the command line, or the log's own word.
  subscript(_ actor: String) -> String {
    switch Actor(actor) {
    case .user(let id): names[id] ?? actor
    case .commandLine(let name): name
    case .system, nil: actor
    }
  }
}
