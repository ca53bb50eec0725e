package import Kernel

/// Which entries of the audit log are meant.
package struct AuditFilter: Sendable, Hashable {
  package var actor: Actor?
  package var action: AuditAction?
  /// Of what kind the subject is, such as `user`.
  package var subjectKind: String?
  /// Which one of that kind.
  package var subjectID: String?
  /// When it was done.
  package var span: Range<Instant>?

  package init(
    actor: Actor? = nil, action: AuditAction? = nil, subjectKind: String? = nil, subjectID: String? = nil,
    span: Range<Instant>? = nil
  ) {
    (self.actor, self.action, self.subjectKind, self.subjectID) = (actor, action, subjectKind, subjectID)
    self.span = span
  }
}
