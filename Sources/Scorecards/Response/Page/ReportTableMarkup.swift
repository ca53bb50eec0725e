package import HTML
internal import Statistics

/// Where the heads and cells of a table lead, on a page that reacts.
package struct ReportTableLinks: Sendable {
  /// How the head of a column sorts.
  package struct Head: Sendable {
    let href: String
    /// `ascending` or `descending` where the table is sorted by it.
    let order: String?

    package init(_ href: String, order: String? = nil) {
      (self.href, self.order) = (href, order)
    }
  }

  let head: @Sendable (ReportTable.Column) -> Head?
  let cell: @Sendable (ReportTable.Column, ReportCell, Int) -> String?
  /// Whether figures tell their exact value to a pointer that rests on them.
  let tellsExactly: Bool

  /// Nothing leads anywhere.
  package init() {
    (head, cell, tellsExactly) = ({ _ in nil }, { _, _, _ in nil }, false)
  }

  /// Nothing leads anywhere, but figures tell their exact value.
  package static let exact = ReportTableLinks(cell: { _, _, _ in nil })

  /// Links by column, and by column, cell and the row's position; nil where there is none.
  package init(
    head: @Sendable @escaping (ReportTable.Column) -> Head? = { _ in nil },
    cell: @Sendable @escaping (ReportTable.Column, ReportCell, Int) -> String? = { _, _, _ in nil }
  ) {
    (self.head, self.cell, tellsExactly) = (head, cell, true)
  }
}

/// A table of a report as HTML, with the three states in their colours.
package struct ReportTableMarkup: Component, Sendable {
  let table: ReportTable
  /// False where something around it says the same.
  let hasHeading: Bool
  let links: ReportTableLinks

  package init(_ table: ReportTable, hasHeading: Bool = true, links: ReportTableLinks = ReportTableLinks()) {
    (self.table, self.hasHeading, self.links) = (table, hasHeading, links)
  }

  package var body: Markup {
    if hasHeading { h2 { table.title } }
    div(.class("wide")) {
      HTML.table {
        thead { tr { for column in table.columns { head(column) } } }
        tbody { for (index, row) in table.rows.enumerated() { self.row(row, index) } }
      }
    }
    for note in table.notes { p(.class("note")) { note } }
  }

  private func head(_ column: ReportTable.Column) -> Markup {
    let link = links.head(column)
    return th(.scope("col"), .class(Self.look(column.kind)), .ariaSort(link?.order)) {
      if let link {
        a(.href(link.href)) {
          column.heading
          if let order = link.order { span(.ariaHidden("true")) { order == "ascending" ? " ↑" : " ↓" } }
        }
      } else {
        column.heading
      }
    }
  }

  private func row(_ row: ReportTable.Row, _ index: Int) -> Markup {
    tr(.class(row.isTotal ? "total" : nil)) {
      for (column, cell) in zip(table.columns, row.cells) { self.cell(cell, column, links.cell(column, cell, index)) }
    }
  }

  private func cell(_ cell: ReportCell, _ column: ReportTable.Column, _ href: String?) -> Markup {
    let look = column.kind == .figure || cell.interval != nil ? "figure" : Self.look(column.kind)
    let exact = links.tellsExactly ? cell.exact : nil
    return td(.class(look, cell.isFaint ? "faint" : nil, Self.state(cell)), .title(exact)) {
      if let href { a(.href(href)) { cell.text } } else { Self.content(cell) }
    }
  }

  @MarkupBuilder private static func content(_ cell: ReportCell) -> Markup {
    switch cell {
    case .estimate(let value, let interval?, let decimals, _):
      ReportCell.written(value, decimals)
      span(.class("interval")) { " (\(ReportCell.written(interval, decimals, around: decimals)))" }
    case .change(let value, let interval?, let decimals):
      ReportCell.signed(value, decimals)
      span(.class("interval")) {
        " (\(ReportCell.signed(interval.low, decimals)) … \(ReportCell.signed(interval.high, decimals)))"
      }
    default: cell.text
    }
  }

  private static func look(_ kind: ReportTable.Kind) -> String {
    switch kind {
    case .name: "name"
    case .word: "word"
    case .prose: "prose"
    case .figure: "figure"
    }
  }

  private static func state(_ cell: ReportCell) -> String? {
    guard case .text(let text) = cell else { return nil }
    return switch text.first {
    case "●": "fine"
    case "▲": "watch"
    case "■": "below"
    default: nil
    }
  }
}

extension ReportCell {
  fileprivate var interval: Interval? {
    switch self {
    case .estimate(_, let interval, _, _), .change(_, let interval, _): interval
    case .text, .count, .number, .none: nil
    }
  }

  /// The figure with two more decimals than are shown; nil for words and whole numbers.
  fileprivate var exact: String? {
    switch self {
    case .number(let value, let decimals, _), .estimate(let value, _, let decimals, _):
      Self.written(value, min(decimals + 2, 3))
    case .change(let value, _, let decimals): Self.signed(value, min(decimals + 2, 3))
    case .text, .count, .none: nil
    }
  }
}
