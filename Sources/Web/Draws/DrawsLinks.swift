import Kernel
import Quality
import Tickets

/// The addresses of draws.
enum DrawsLinks {
  static let list = Place.draws.href
  static let listFile = "\(list)/draws.csv"
  static let targeted = "\(list)/targeted"
  static let targetedFile = "\(targeted)/targeted.csv"

  static func day(_ day: some CustomStringConvertible) -> String { "\(list)/\(day)" }
  static func csv(_ day: some CustomStringConvertible) -> String { "\(self.day(day))/tickets.csv" }
  static func frame(_ day: some CustomStringConvertible) -> String { "\(self.day(day))/frame.txt" }
  static func checks(_ day: some CustomStringConvertible) -> String { "\(self.day(day))/checks" }
  /// Gives out what has no reviewer.
  static func shares(_ day: some CustomStringConvertible) -> String { "\(self.day(day))/shares" }
  /// Hands a reviewer's tickets to another.
  static func handovers(_ day: some CustomStringConvertible) -> String { "\(self.day(day))/handovers" }

  static func ticket(_ day: some CustomStringConvertible, _ ticket: some CustomStringConvertible) -> String {
    "\(self.day(day))/tickets/\(ticket)"
  }
  static func skips(_ day: some CustomStringConvertible, _ ticket: some CustomStringConvertible) -> String {
    "\(self.ticket(day, ticket))/skips"
  }
  static func reviewer(_ day: some CustomStringConvertible, _ ticket: some CustomStringConvertible) -> String {
    "\(self.ticket(day, ticket))/reviewer"
  }

  static func targeted(_ draw: some CustomStringConvertible) -> String { "\(targeted)/\(draw)" }
  static func targetedTickets(_ draw: some CustomStringConvertible) -> String { "\(targeted(draw))/tickets.csv" }
}
