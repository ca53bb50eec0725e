package import Kernel

/// Whether a card is still to be relied on: its owner has to look through it by a day.
package enum Freshness: String, CaseIterable, Sendable {
  case fresh
  case dueSoon = "due_soon"
  case overdue

  /// So many days before its day a card is due soon.
  package static let notice = 14

  package init(reviewBy: Day, on today: Day) {
    let left = reviewBy.number - today.number
    self = left < 0 ? .overdue : left < Self.notice ? .dueSoon : .fresh
  }
}
