import Kernel
import Scorecards
import Store
import Tickets

/// The addresses of the response board.
enum BoardLinks {
  static let board = Place.board.href
  static let wall = "/board/wall"
  static let file = "/board/tickets.csv"
  static let events = "/board/events"
  static let wallEvents = "/board/wall/events"
  static let reason = "/board/reasons/:ticket"

  static func reason(_ ticket: Ticket.ID) -> String { "/board/reasons/\(ticket.rawValue)" }

  /// An address with the rows that somebody wants to see.
  static func filtered(_ path: String, _ filter: BoardFilter) -> String {
    let query = fields(filter).query(setting: "", to: nil)
    return query.isEmpty ? path : "\(path)?\(query)"
  }

  /// Reads what `filtered` wrote; what is none of our words counts as not said.
  static func filter(_ query: Fields) -> BoardFilter {
    BoardFilter(
      team: query.text("team"), channel: query.text("channel").flatMap { Channel(name: $0) },
      light: query.text("light").flatMap(Countdown.Light.init),
      order: ListOrder(query["sort"]))
  }

  /// What stands in the address of a filter.
  static func fields(_ filter: BoardFilter) -> Fields {
    var fields = Fields()
    if let team = filter.team { fields.add("team", team) }
    if let channel = filter.channel { fields.add("channel", channel.name) }
    if let light = filter.light { fields.add("light", light.rawValue) }
    if let order = filter.order { fields.add("sort", order.text) }
    return fields
  }
}
