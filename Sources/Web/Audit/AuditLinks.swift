/// Addresses of the audit log.
enum AuditLinks {
  static let list = Place.audit.href
  static let file = "\(list)/audit.csv"
  static let checks = "\(list)/checks"

  /// What was done to one subject.
  static func history(_ kind: String, _ id: some CustomStringConvertible) -> String { "\(list)?kind=\(kind)&id=\(id)" }
}
