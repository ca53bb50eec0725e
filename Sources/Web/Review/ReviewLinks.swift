/// Addresses of the reviewer's page; an assignment stands for its ticket.
enum ReviewLinks {
  static let review = "/review"
  /// The line for the weekly meeting.
  static let line = "/review/line"

  static func ticket(_ id: some CustomStringConvertible) -> String { "/review/\(id)" }
  /// The piece of page that comes after a ticket.
  static func next(_ id: some CustomStringConvertible) -> String { "/review/\(id)/next" }
  static func draft(_ id: some CustomStringConvertible) -> String { "/review/\(id)/draft" }
  static func submission(_ id: some CustomStringConvertible) -> String { "/review/\(id)/submission" }
  static func skip(_ id: some CustomStringConvertible) -> String { "/review/\(id)/skip" }
}
