/// What walking the audit log's chain found.
package struct AuditVerification: Sendable, Equatable {
  /// How many entries were walked and fit.
  package let entries: Int
  /// Where the chain ended that was walked.
  package let head: AuditHead
  /// The first thing that does not fit; nil when all does.
  package let fault: AuditFault?
}
