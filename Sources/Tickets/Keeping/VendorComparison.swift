package import Kernel
package import Store

/// The helpdesk's own figures beside ours.
package struct VendorComparison: Sendable, Equatable {
  package struct Difference: Sendable, Equatable {
    package var ticket: String
    package var metric: String
    package var vendor: Milliseconds
    /// Nil where we have no such figure.
    package var ours: Milliseconds?
  }

  /// What the helpdesk says of one of its own standards, where its target and our time say otherwise.
  package struct Verdict: Sendable, Equatable {
    package var ticket: String
    package var clock: ClockKind
    /// Whether the helpdesk says that the standard was met.
    package var saysMet: Bool
    package var target: Milliseconds
    package var ours: Milliseconds
  }

  package var compared = 0
  package var differences: [Difference] = []
  package var verdicts: [Verdict] = []

  /// Compares every figure and verdict that an export brought; figures that differ by more than the tolerance are listed,
  /// the widest apart first, and all verdicts that the helpdesk's own target contradicts.
  package static func make(_ connection: any Connection, tolerance: Milliseconds) throws -> VendorComparison {
    var comparison = VendorComparison()
    var target: (ticket: String, metric: TicketField, due: Milliseconds)?
    // By name, the time that was due stands before whether it was kept.
    try connection.forEach(
      """
      SELECT t.external_id, v.metric, v.milliseconds, \(unescaped: StoredClocks.columns)
      FROM vendor_figure v JOIN ticket t ON t.id = v.ticket_id ORDER BY v.ticket_id, v.metric
      """
    ) { row in
      let (ticket, metric) = (try row.get(0, as: String.self), try row.get(1, as: String.self))
      let (vendor, clocks) = (try row.get(2, as: Milliseconds.self), try StoredClocks.read(row, from: 3))
      switch TicketField(rawValue: metric) {
      case .vendorFirstResponseDue: target = (ticket, .vendorFirstResponseMet, vendor)
      case .vendorResolutionDue: target = (ticket, .vendorResolutionMet, vendor)
      case let field? where field == target?.metric && ticket == target?.ticket:
        comparison.hold(vendor == 1, against: target?.due ?? 0, field, ticket, clocks)
      default:
        comparison.compare(
          Difference(ticket: ticket, metric: metric, vendor: vendor, ours: figure(metric, in: clocks)), tolerance)
      }
    }
    comparison.differences.sort { ($1.gap, $0.ticket) < ($0.gap, $1.ticket) }
    return comparison
  }

  private mutating func compare(_ found: Difference, _ tolerance: Milliseconds) {
    compared += 1
    if found.gap > tolerance { differences.append(found) }
  }

  /// A verdict on what we have no time for, as of an open ticket, cannot be held against anything.
  private mutating func hold(
    _ met: Bool, against target: Milliseconds, _ field: TicketField, _ ticket: String, _ clocks: [Clock]
  ) {
    let kind: ClockKind = field == .vendorFirstResponseMet ? .firstResponse : .resolution
    guard let ours = clocks.first(where: { $0.kind == kind })?.elapsed else { return }
    compared += 1
    if met != (ours <= target) {
      verdicts.append(Verdict(ticket: ticket, clock: kind, saysMet: met, target: target, ours: ours))
    }
  }

  /// What we have for a metric.
  private static func figure(_ metric: String, in clocks: [Clock]) -> Milliseconds? {
    func first(_ kind: ClockKind) -> Clock? { clocks.first { $0.kind == kind } }
    return switch metric {
    case "vendor_first_response": first(.firstResponse)?.elapsed
    case "vendor_first_response_business": first(.firstResponse)?.business
    default: first(.resolution)?.elapsed
    }
  }
}

extension VendorComparison.Difference {
  fileprivate var gap: Milliseconds { ours.map { abs($0 - vendor) } ?? .max }
}
