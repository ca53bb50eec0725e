package import Kernel
package import Store

/// A time in which customers' ratings say nothing about agents, such as an outage.
package struct Incident: Sendable, Equatable {
  package var title: String
  package var span: Range<Instant>

  package init(title: String, span: Range<Instant>) {
    self.title = title
    self.span = span
  }
}

/// The incidents of a database.
package struct Incidents {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  package func all() throws -> [Incident] {
    try connection.rows("SELECT title, starts_at, ends_at FROM incident ORDER BY starts_at") {
      let (start, end) = (try $0.get(1, as: Instant.self), try $0.get(2, as: Instant.self))
      return Incident(title: try $0.get(0), span: start..<max(start, end))
    }
  }

  /// Enters an incident and counts anew the ratings given in it; an incident that is known changes nothing.
  package func enter(_ incident: Incident) throws {
    let (start, end) = (incident.span.lowerBound, incident.span.upperBound)
    let known = try connection.value(
      "SELECT count(*) FROM incident WHERE title = \(incident.title) AND starts_at = \(start) AND ends_at = \(end)",
      as: Int.self)
    guard known == 0 else { return }
    try Recount(connection).recount(
      "(t.csat IS NOT NULL OR t.offered = 1) AND coalesce(t.csat_at, t.solved_at, t.closed_at, t.created_at) BETWEEN \(start) AND \(end)"
    ) {
      try connection.execute(
        """
        INSERT INTO incident (title, starts_at, ends_at) VALUES (\(incident.title), \(start), \(end))
        ON CONFLICT (title, starts_at) DO UPDATE SET ends_at = excluded.ends_at
        """)
    }
  }
}
