import Kernel
import Store

extension AuditLog {
  /// Entries from the latest back to the first, those before a number at most.
  package func page(
    before seq: Int? = nil, _ filter: AuditFilter = AuditFilter(), limit: Int = 50
  ) throws -> [AuditEntry] {
    try entries(0..<max(0, seq ?? .max), filter, "DESC", limit)
  }

  /// Entries from the first on, those after a number at most.
  package func page(
    after seq: Int, _ filter: AuditFilter = AuditFilter(), limit: Int = 50
  ) throws -> [AuditEntry] {
    try entries(max(0, min(seq, .max - 2)) + 1..<Int.max, filter, "ASC", limit)
  }

  private func entries(
    _ wanted: Range<Int>, _ filter: AuditFilter, _ way: SQL, _ limit: Int
  ) throws -> [AuditEntry] {
    let numbers = try filter.span.map(numbers).map { $0.clamped(to: wanted) } ?? wanted
    var condition: SQL = "seq >= \(numbers.lowerBound) AND seq < \(numbers.upperBound)"
    if let actor = filter.actor { condition = condition + " AND actor = \(actor)" }
    if let action = filter.action { condition = condition + " AND action = \(action)" }
    if let kind = filter.subjectKind { condition = condition + " AND subject_kind = \(kind)" }
    if let span = filter.span { condition = condition + " AND at >= \(span.lowerBound) AND at < \(span.upperBound)" }
    if let id = filter.subjectID { condition = condition + " AND subject_id = \(id)" }
    return try connection.rows(
      "SELECT \(unescaped: AuditEntry.columns) FROM audit WHERE \(condition) ORDER BY seq \(way) LIMIT \(limit)",
      AuditEntry.read)
  }

  /// The numbers of the entries of a span, found by halving: entries follow each other in time.
  private func numbers(of span: Range<Instant>) throws -> Range<Int> {
    let first = try firstNumber(from: span.lowerBound, in: 1..<(try head().seq + 1))
    return first..<(try firstNumber(from: span.upperBound, in: first..<(try head().seq + 1)))
  }

  private func firstNumber(from instant: Instant, in numbers: Range<Int>) throws -> Int {
    var (low, high) = (numbers.lowerBound, numbers.upperBound)
    while low < high {
      let middle = (low + high) / 2
      let at: Instant? = try connection.value("SELECT at FROM audit WHERE seq >= \(middle) ORDER BY seq LIMIT 1")
      if let at, at < instant { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
