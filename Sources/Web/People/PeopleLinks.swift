import People

/// Addresses of users.
enum PeopleLinks {
  static let list = Place.people.href
  static let csv = "\(list)/users.csv"
  static let new = "\(list)/new"
  static let users = "\(list)/users"

  static func user(_ id: some CustomStringConvertible) -> String { "\(users)/\(id)" }
  static func invitations(_ id: some CustomStringConvertible) -> String { "\(user(id))/invitations" }
  static func disabling(_ id: some CustomStringConvertible) -> String { "\(user(id))/disabling" }
  static func enabling(_ id: some CustomStringConvertible) -> String { "\(user(id))/enabling" }
  static func sessions(_ id: some CustomStringConvertible) -> String { "\(user(id))/sessions/ending" }
  static func tokens(_ id: some CustomStringConvertible) -> String { "\(user(id))/tokens" }
  static func revocations(_ id: some CustomStringConvertible) -> String { "\(user(id))/tokens/revocations" }
}
