import Kernel

/// A response standard laid out for judging millions of clocks: fields as bits, calendars as tables.
final class StandardJudge: Sendable {
  private let policies: [PolicyBits]
  /// By the index of a calendar; nil for one that is always open.
  private let tables: [BusinessTable?]
  /// The calendar of business time where a target names none.
  let calendar: Int16?
  let startsAtHandOff: Bool
  let pausesOnHold: Bool

  init(_ standard: ResponseStandard) {
    policies = standard.policies.map(PolicyBits.init)
    tables = standard.calendars.map(\.calendar.table)
    calendar = standard.calendar.flatMap { standard.calendars.indices.contains(Int($0)) ? $0 : nil }
    startsAtHandOff = standard.firstResponseFrom == .handOff
    pausesOnHold = standard.pausesOnHold
  }

  /// The target of the first policy that takes a ticket with these fields.
  func target(_ kind: ClockKind, _ fields: TicketFields, _ priority: Priority) -> Target? {
    let bits = FieldBits(channel: fields.channel, priority: priority, tier: fields.tier)
    for index in policies.indices where policies[index].takes(bits, fields.category) {
      switch kind {
      case .firstResponse: return policies[index].firstResponse
      case .nextReply: return policies[index].nextReply
      case .resolution: return policies[index].resolution
      }
    }
    return nil
  }

  /// Milliseconds of a calendar's business time in [start, end).
  func business(_ calendar: Int16, from start: Instant, to end: Instant) -> Milliseconds {
    guard end > start else { return 0 }
    guard let table = tables[Int(calendar)] else { return end - start }
    return table.business(before: end) - table.business(before: start)
  }

  /// The first instant with `amount` milliseconds since `start`, by a calendar or, without one, round the clock.
  func due(_ amount: Milliseconds, after start: Instant, _ calendar: Int16?) -> Instant? {
    guard amount > 0 else { return start }
    guard let calendar, let table = tables[Int(calendar)] else { return start + amount }
    return table.due(amount, after: start)
  }
}

/// One bit for each field's word, side by side: 16 for the channel, 8 for the priority, 8 for the tier.
struct FieldBits {
  var bits: UInt32

  init(bits: UInt32) {
    self.bits = bits
  }

  init(channel: Channel, priority: Priority, tier: Tier) {
    bits = 1 << UInt32(channel.rawValue) | 1 << UInt32(16 + priority.rawValue) | 1 << UInt32(24 + tier.rawValue)
  }

  static let everything = FieldBits(bits: .max)
  static let nothing = FieldBits(bits: 0)
}

/// A policy's conditions as bits, so that most policies are passed over in one step, and its targets.
private struct PolicyBits: Sendable {
  /// A ticket's bits must all be among these.
  let all: UInt32
  /// The ticket's category must be in each.
  let allCategories: [[Category]]
  let hasAny: Bool
  /// One of the ticket's bits must be among these, or its category in the list.
  let any: UInt32
  let anyCategories: [Category]
  let firstResponse: Target?
  let nextReply: Target?
  let resolution: Target?

  init(_ policy: ResponsePolicy) {
    all = policy.all.reduce(FieldBits.everything.bits) { $0 & $1.bits(others: .everything).bits }
    allCategories = policy.all.compactMap(\.categories)
    hasAny = !policy.any.isEmpty
    any = policy.any.reduce(FieldBits.nothing.bits) { $0 | $1.bits(others: .nothing).bits }
    anyCategories = policy.any.compactMap(\.categories).flatMap(\.self)
    firstResponse = policy.firstResponse
    nextReply = policy.nextReply
    resolution = policy.resolution
  }

  func takes(_ fields: FieldBits, _ category: Category) -> Bool {
    guard fields.bits & all == fields.bits else { return false }
    for categories in allCategories where !categories.contains(category) { return false }
    return !hasAny || fields.bits & any != 0 || anyCategories.contains(category)
  }
}

extension Condition {
  fileprivate var categories: [Category]? {
    if case .category(let categories) = self { categories } else { nil }
  }

  /// The words of this field, with the other fields as given.
  fileprivate func bits(others: FieldBits) -> FieldBits {
    switch self {
    case .channel(let set): FieldBits(bits: others.bits & ~0xFFFF | set.bits)
    case .priority(let set): FieldBits(bits: others.bits & ~0xFF_0000 | set.bits << 16)
    case .tier(let set): FieldBits(bits: others.bits & ~0xFF00_0000 | set.bits << 24)
    case .category: others
    }
  }
}
