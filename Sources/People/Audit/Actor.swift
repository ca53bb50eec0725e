import Kernel
package import Store

/// Who does something.
package enum Actor: Sendable, Hashable {
  case user(User.ID)
  /// Someone at the command line, by the name that the operating system knows.
  case commandLine(String)
  /// The program of its own accord.
  case system
}

extension Actor: CustomStringConvertible, SQLConvertible {
  /// `user:7`, `cli:alice` or `system`.
  package var description: String {
    switch self {
    case .user(let id): "user:\(id)"
    case .commandLine(let name): "cli:\(name)"
    case .system: "system"
    }
  }

  /// Reads what `description` wrote; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    switch (parts[0], parts.count) {
    case ("user", 2):
      guard let id = Int64(parts[1]) else { return nil }
      self = .user(User.ID(id))
    case ("cli", 2): self = .commandLine(parts[1])
    case ("system", 1): self = .system
    default: return nil
    }
  }

  package var sqlValue: SQLValue { .text(description) }

  package static func read(_ value: ColumnValue) -> Actor? { value.asText.flatMap(Self.init) }
}
