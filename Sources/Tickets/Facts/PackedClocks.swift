package import Kernel

/// The clocks of one ticket as bytes, as the table of tickets keeps them.
///
/// Each clock is a head of two bytes, lowest first, that says of every field whether it is missing, follows from other
/// fields or is written; then its start, counted from the ticket's creation, and the written fields in the order in
/// which the clock lists them. Numbers are varints (LEB128, in zigzag); instants count from the clock's start. What only
/// the standard says (the calendar, the revision) is left out.
package struct PackedClocks: Sendable {
  /// What the bytes leave out because the ticket says it.
  package struct Anchors: Sendable {
    package var createdAt: Instant
    /// Who holds the ticket.
    package var holder: Int64?
    package var solver: Int64?

    package init(createdAt: Instant, holder: Int64?, solver: Int64?) {
      (self.createdAt, self.holder, self.solver) = (createdAt, holder, solver)
    }
  }

  private var writer = VarintWriter()

  package init() {}

  /// The clocks of a ticket as bytes.
  package static func pack(_ clocks: [Clock], _ anchors: Anchors) -> [UInt8] {
    var packed = Self()
    return packed.pack(clocks, anchors)
  }

  /// The clocks of a ticket as bytes; asked again, the same memory serves the next ticket.
  package mutating func pack(_ clocks: [Clock], _ anchors: Anchors) -> [UInt8] {
    writer.removeAll()
    for clock in clocks { append(clock, anchors) }
    return writer.bytes
  }

  private mutating func append(_ clock: Clock, _ anchors: Anchors) {
    let head = ClockHead(clock, anchors)
    writer.append(byte: UInt8(truncatingIfNeeded: head.rawValue))
    writer.append(byte: UInt8(truncatingIfNeeded: head.rawValue >> 8))
    writer.append(signed: clock.startedAt - anchors.createdAt)
    if head[.turn] == .written { writer.append(signed: Int64(clock.turn)) }
    if head[.agent] == .written { writer.append(signed: clock.agentID ?? 0) }
    if head[.end] == .written { writer.append(signed: (clock.endedAt ?? clock.startedAt) - clock.startedAt) }
    if head[.elapsed] == .written { writer.append(signed: clock.elapsed ?? 0) }
    if head[.business] == .written { writer.append(signed: clock.business ?? 0) }
    if head[.target] == .written { writer.append(signed: clock.target ?? 0) }
    if head[.due] == .written { writer.append(signed: (clock.dueAt ?? clock.startedAt) - clock.startedAt) }
  }

  /// The clocks in those bytes, in the order in which they were packed; nil when the bytes are damaged.
  package static func unpack(_ bytes: UnsafeBufferPointer<UInt8>, _ anchors: Anchors) -> [Clock]? {
    var clocks: [Clock] = []
    var reader = VarintReader(bytes: bytes)
    while !reader.isAtEnd {
      guard let low = reader.nextByte(), let high = reader.nextByte(),
        let clock = clock(ClockHead(rawValue: UInt16(high) << 8 | UInt16(low)), anchors, &reader)
      else { return nil }
      clocks.append(clock)
    }
    return clocks
  }

  private static func clock(_ head: ClockHead, _ anchors: Anchors, _ reader: inout VarintReader) -> Clock? {
    guard let kind = head.kind, let outcome = head.outcome, let start = reader.nextSigned() else { return nil }
    var isWhole = true
    func read(_ field: ClockHead.Field) -> Int64? {
      guard head[field] == .written else { return nil }
      guard let value = reader.nextSigned() else {
        isWhole = false
        return nil
      }
      return value
    }
    var clock = Clock(kind: kind, startedAt: anchors.createdAt.moved(by: start), outcome: outcome)
    clock.turn = Int32(truncatingIfNeeded: read(.turn) ?? 0)
    clock.agentID = read(.agent) ?? head.agent(anchors)
    clock.endedAt = read(.end).map(clock.startedAt.moved)
    clock.elapsed = read(.elapsed) ?? head.elapsed(clock)
    clock.business = read(.business) ?? (head[.business] == .follows ? clock.elapsed : nil)
    clock.target = read(.target)
    clock.dueAt = read(.due).map(clock.startedAt.moved) ?? head.due(clock)
    return isWhole ? clock : nil
  }
}

extension Instant {
  /// Damaged bytes may say anything, so that this must not trap.
  fileprivate func moved(by step: Milliseconds) -> Instant { Instant(rawValue &+ step) }
}
