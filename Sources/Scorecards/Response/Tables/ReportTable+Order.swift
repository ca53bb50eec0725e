/// How the rows of a table are ordered: by a column's id, `-` in front of it for the largest first.
package struct ReportOrder: Sendable, Equatable {
  package let column: String
  package let isDescending: Bool

  /// Reads `quality` or `-quality`; nil for no text.
  package init?(_ text: String?) {
    guard let text, !text.isEmpty else { return nil }
    isDescending = text.hasPrefix("-")
    column = isDescending ? String(text.dropFirst()) : text
  }
}

extension ReportTable {
  /// The positions of the rows in an order, rows without a figure behind the others and totals last; nil when no column
  /// has that id.
  package func positions(_ order: ReportOrder) -> [Int]? {
    guard let column = columns.firstIndex(where: { !$0.id.isEmpty && $0.id == order.column }) else { return nil }
    let (totals, others) = (rows.indices.filter { rows[$0].isTotal }, rows.indices.filter { !rows[$0].isTotal })
    let keys = rows.map { $0.cells[column].sortKey }
    let known = others.filter { keys[$0] != nil }.sorted { left, right in
      guard let one = keys[left], let other = keys[right], one != other else { return left < right }
      return order.isDescending ? other < one : one < other
    }
    return known + others.filter { keys[$0] == nil } + totals
  }

  /// The same table in an order; as it is when no column has that id.
  package func sorted(_ order: ReportOrder?) -> ReportTable {
    guard let order, let positions = positions(order) else { return self }
    var table = self
    table.rows = positions.map { rows[$0] }
    return table
  }
}

/// What a cell is sorted by: figures before words, states from bad to good.
private enum SortKey: Comparable {
  case number(Double)
  case text(String)
}

extension ReportCell {
  fileprivate var sortKey: SortKey? {
    switch self {
    case .text(let text): text == "–" || text.isEmpty ? nil : Self.state(text).map { .number($0) } ?? .text(text)
    case .count(let count): .number(Double(count))
    case .number(let value, _, _), .estimate(let value, _, _, _), .change(let value, _, _): .number(value)
    case .none: nil
    }
  }

  private static func state(_ text: String) -> Double? {
    switch text.first {
    case "■": 0
    case "▲": 1
    case "●": 2
    default: nil
    }
  }
}
