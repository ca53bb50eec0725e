import Kernel
import People
import Tickets

/// Addresses of the search and of what only it leads to.
enum SearchLinks {
  static let search = "/search"
  static let tickets = "/tickets"

  static func ticket(_ id: some CustomStringConvertible) -> String { "\(tickets)/\(id)" }

  /// An agent's scorecard of a month.
  static func agent(_ id: Agent.ID, _ month: Month) -> String { "\(Place.scorecards.href)/\(month)/agents/\(id)" }
}
