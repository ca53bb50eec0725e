/// A place in a line that is filled with a fact of the ticket.
enum Slot: String, CaseIterable, Sendable {
  case order, product, amount, small, points, days, date, city, tail, coupon, code, version
  case name, staff, customer, weekday, topic
}

/// What one ticket is about, so that every line of its conversation names the same order, sum and day.
struct Facts: Sendable {
  private var values: [Slot: String] = [:]

  subscript(slot: Slot) -> String {
    get { values[slot] ?? "" }
    set { values[slot] = newValue }
  }
}
