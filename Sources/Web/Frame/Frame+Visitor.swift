import Kernel
import People

extension Frame {
  /// The month of the team's calendar in which the page is looked at.
  var month: Month { visit.map { words.zone.day(of: $0.now).month } ?? Day(number: 0).month }

  /// Whether the visitor finds a place in the rail.
  func admits(_ place: Place) -> Bool { place.access.admits(visit?.user.roles) }
}
