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

  package var compared = 0
  package var differences: [Difference] = []

  /// Compares every figure that an export brought; those that differ by more than the tolerance are listed, the widest
  /// apart first.
  package static func make(_ connection: any Connection, tolerance: Milliseconds) throws -> VendorComparison {
    var comparison = VendorComparison()
    try connection.forEach(
      """
      SELECT t.external_id, v.metric, v.milliseconds, \(unescaped: StoredClocks.columns)
      FROM vendor_figure v JOIN ticket t ON t.id = v.ticket_id ORDER BY v.ticket_id, v.metric
      """
    ) { row in
      let metric = try row.get(1, as: String.self)
      let found = Difference(
        ticket: try row.get(0), metric: metric, vendor: try row.get(2),
        ours: figure(metric, in: try StoredClocks.read(row, from: 3)))
      comparison.compared += 1
      if found.gap > tolerance { comparison.differences.append(found) }
    }
    comparison.differences.sort { ($1.gap, $0.ticket) < ($0.gap, $1.ticket) }
    return comparison
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
