/// A statement that the engine refused; `cause` is for logs, never for users.
package struct StoreError: Error, Equatable, Sendable {
  package enum Kind: Sendable {
    case unique
    case check
    case foreignKey
    case busy
    case full
    case readOnly
    /// The server's user lacks a right.
    case notAllowed
    /// The connection ended; what was not confirmed may or may not be stored.
    case lost
    case unreadable
    case other
  }

  package var kind: Kind
  package var cause: String

  package init(_ kind: Kind, cause: String) {
    self.kind = kind
    self.cause = cause
  }
}
