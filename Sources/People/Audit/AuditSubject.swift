import Kernel

/// What something was done to: a kind such as `user`, and which one.
package struct AuditSubject: Sendable, Hashable {
  package let kind: String
  package let id: String

  package init(_ kind: String, _ id: String) {
    (self.kind, self.id) = (kind, id)
  }

  package init(_ kind: String, _ id: some RawRepresentable<Int64>) {
    self.init(kind, String(id.rawValue))
  }
}

extension AuditSubject: CustomStringConvertible {
  /// `user 7`.
  package var description: String { "\(kind) \(id)" }
}
