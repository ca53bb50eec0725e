import Kernel
import Testing

@testable import Tickets

@Suite("Packed clocks")
struct PackedClocksTests {
  private let anchors = PackedClocks.Anchors(createdAt: Instant(1_700_000_000_000), holder: 7, solver: 300)

  private func clock(_ kind: ClockKind = .firstResponse, _ change: (inout Clock) -> Void = { _ in }) -> Clock {
    var clock = Clock(kind: kind, startedAt: anchors.createdAt, outcome: .open)
    change(&clock)
    return clock
  }

  private func unpack(_ bytes: [UInt8]) -> [Clock]? {
    bytes.withUnsafeBufferPointer { PackedClocks.unpack($0, anchors) }
  }

  @Test("given clocks with fields that are missing, follow and stand alone, they come back as they were")
  func roundTrip() {
    let start = anchors.createdAt
    let clocks = [
      clock(),
      clock {
        ($0.agentID, $0.endedAt, $0.elapsed, $0.business) = (7, start + 90_000, 90_000, 90_000)
        ($0.target, $0.dueAt, $0.outcome) = (60_000, start + 60_000, .breached)
      },
      clock(.nextReply) {
        ($0.turn, $0.agentID, $0.startedAt, $0.endedAt) = (3, 12_345, start - 1, start - 2)
        ($0.elapsed, $0.business, $0.target, $0.dueAt, $0.outcome) = (5, 0, 0, start + 9, .invalid)
      },
      clock(.resolution) { ($0.agentID, $0.business, $0.outcome) = (300, 4, .closedUnanswered) },
      clock(.resolution) { ($0.agentID, $0.endedAt, $0.dueAt) = (0, Instant.distantFuture, Instant.distantPast) },
    ]
    #expect(unpack(PackedClocks.pack(clocks, anchors)) == clocks)
  }

  @Test("given a ticket nobody holds, the agents of its clocks come back as they were")
  func nobody() {
    let anchors = PackedClocks.Anchors(createdAt: Instant(0), holder: nil, solver: nil)
    let clocks = [nil, 9].map { Clock(kind: .resolution, agentID: $0, startedAt: Instant(5), outcome: .open) }
    let bytes = PackedClocks.pack(clocks, anchors)
    #expect(bytes.withUnsafeBufferPointer { PackedClocks.unpack($0, anchors) } == clocks)
  }

  @Test("given usual clocks of a ticket, they take few bytes")
  func size() {
    let start = anchors.createdAt
    let answered = clock {
      ($0.agentID, $0.endedAt, $0.elapsed, $0.target) = (7, start + 45_000, 45_000, 300_000)
      ($0.dueAt, $0.outcome) = (start + 300_000, .met)
    }
    #expect(PackedClocks.pack([answered], anchors).count == 9)
  }

  @Test(
    "given bytes that are cut short or no clocks, there are none",
    arguments: [[5], [0, 0x80, 0], [3, 0, 0], [0, 0x20, 0]])
  func damaged(bytes: [UInt8]) {
    #expect(unpack(bytes) == nil)
  }
}
