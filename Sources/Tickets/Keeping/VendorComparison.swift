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
      SELECT t.external_id, v.metric, v.milliseconds,
        CASE v.metric WHEN 'vendor_first_response' THEN a.elapsed WHEN 'vendor_first_response_business' THEN a.business
          ELSE b.elapsed END
      FROM vendor_figure v JOIN ticket t ON t.id = v.ticket_id
      LEFT JOIN fact a ON a.ticket_id = v.ticket_id AND a.clock = 0 AND a.turn = 0
      LEFT JOIN fact b ON b.ticket_id = v.ticket_id AND b.clock = 2 AND b.turn = 0
      ORDER BY v.ticket_id, v.metric
      """
    ) { row in
      let found = Difference(
        ticket: try row.get(0), metric: try row.get(1), vendor: try row.get(2), ours: try row.optional(3))
      comparison.compared += 1
      if found.gap > tolerance { comparison.differences.append(found) }
    }
    comparison.differences.sort { ($1.gap, $0.ticket) < ($0.gap, $1.ticket) }
    return comparison
  }
}

extension VendorComparison.Difference {
  fileprivate var gap: Milliseconds { ours.map { abs($0 - vendor) } ?? .max }
}
