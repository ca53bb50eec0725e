import Kernel

/// The two bytes ahead of a packed clock: its kind, its outcome, and how each other field is written.
struct ClockHead {
  /// How a field stands in the bytes.
  enum Presence: UInt16 {
    case missing = 0
    /// Not written, since it is what other fields make it.
    case follows = 1
    case written = 2
    /// Of the agent: the ticket's solver.
    case solver = 3
  }

  /// A field by the position of its two bits; the end, the target and the turn never follow and share bits.
  enum Field: UInt16 {
    case agent = 5
    case elapsed = 7
    case business = 9
    case due = 11
    case end = 13
    case target = 14
    case turn = 15

    fileprivate var isOneBit: Bool { rawValue >= Field.end.rawValue }
  }

  private(set) var rawValue: UInt16

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  init(_ clock: Clock, _ anchors: PackedClocks.Anchors) {
    rawValue = UInt16(clock.kind.rawValue) | UInt16(clock.outcome.rawValue) << 2
    set(.agent, Self.presence(ofAgent: clock.agentID, anchors))
    set(.elapsed, Self.presence(clock.elapsed, expected: clock.endedAt.map { $0 - clock.startedAt }))
    set(.business, Self.presence(clock.business, expected: clock.elapsed))
    set(.due, Self.presence(clock.dueAt, expected: clock.target.map { clock.startedAt + $0 }))
    set(.end, clock.endedAt == nil ? .missing : .written)
    set(.target, clock.target == nil ? .missing : .written)
    set(.turn, clock.turn == 0 ? .missing : .written)
  }

  var kind: ClockKind? { ClockKind(rawValue: UInt8(rawValue & 3)) }
  var outcome: Outcome? { Outcome(rawValue: UInt8(rawValue >> 2 & 7)) }

  subscript(_ field: Field) -> Presence {
    if field.isOneBit { return rawValue >> field.rawValue & 1 == 1 ? .written : .missing }
    return Presence(rawValue: rawValue >> field.rawValue & 3) ?? .missing
  }

  private mutating func set(_ field: Field, _ presence: Presence) {
    rawValue |= (field.isOneBit ? presence.rawValue >> 1 : presence.rawValue) << field.rawValue
  }

  private static func presence<Value: Equatable>(_ value: Value?, expected: Value?) -> Presence {
    guard let value else { return .missing }
    return value == expected ? .follows : .written
  }

  private static func presence(ofAgent agent: Int64?, _ anchors: PackedClocks.Anchors) -> Presence {
    guard let agent else { return .missing }
    if agent == anchors.holder { return .follows }
    return agent == anchors.solver ? .solver : .written
  }

  // MARK: Fields that follow

  func agent(_ anchors: PackedClocks.Anchors) -> Int64? {
    switch self[.agent] {
    case .follows: anchors.holder
    case .solver: anchors.solver
    case .missing, .written: nil
    }
  }

  func elapsed(_ clock: Clock) -> Milliseconds? {
    guard self[.elapsed] == .follows, let end = clock.endedAt else { return nil }
    return end.rawValue &- clock.startedAt.rawValue
  }

  func due(_ clock: Clock) -> Instant? {
    guard self[.due] == .follows, let target = clock.target else { return nil }
    return Instant(clock.startedAt.rawValue &+ target)
  }
}
