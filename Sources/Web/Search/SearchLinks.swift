/// Addresses of the search and of what only it leads to.
enum SearchLinks {
  static let search = "/search"
  static let file = "\(search)/tickets.csv"
  static let tickets = "/tickets"

  static func ticket(_ id: some CustomStringConvertible) -> String { "\(tickets)/\(id)" }
}
