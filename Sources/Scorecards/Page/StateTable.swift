internal import HTML
internal import Statistics

/// A table of a scorecard as HTML: like other reports' tables, with the three states in their colours.
struct StateTable: Component {
  let table: ReportTable

  var body: Markup {
    h2 { table.title }
    div(.class("wide")) {
      HTML.table {
        thead { tr { for column in table.columns { th(.scope("col"), .class(Self.look(column))) { column.heading } } } }
        tbody {
          for row in table.rows {
            tr(.class(row.isTotal ? "total" : nil)) {
              for (column, cell) in zip(table.columns, row.cells) { self.cell(cell, column) }
            }
          }
        }
      }
    }
    for note in table.notes { p(.class("note")) { note } }
  }

  @MarkupBuilder private func cell(_ cell: ReportCell, _ column: ReportTable.Column) -> Markup {
    switch cell {
    case .estimate(let value, let interval?, let decimals, let places):
      td(.class("figure")) {
        ReportCell.written(value, decimals)
        span(.class("interval")) { " (\(ReportCell.written(interval, places, around: decimals)))" }
      }
    case .change(let value, let interval?, let decimals):
      td(.class("figure")) {
        ReportCell.signed(value, decimals)
        span(.class("interval")) {
          " (\(ReportCell.signed(interval.low, decimals)) … \(ReportCell.signed(interval.high, decimals)))"
        }
      }
    default: td(.class(Self.look(column), cell.isFaint ? "faint" : nil, Self.state(cell))) { cell.text }
    }
  }

  private static func look(_ column: ReportTable.Column) -> String? {
    switch column.kind {
    case .figure: "figure"
    case .word: "word"
    case .name: "name"
    case .prose: "prose"
    }
  }

  private static func state(_ cell: ReportCell) -> String? {
    switch cell.text.first {
    case "●": "fine"
    case "▲": "watch"
    case "■": "below"
    default: nil
    }
  }
}
