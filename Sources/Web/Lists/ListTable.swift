import HTML
import Kernel

/// Rows of a list under headings that sort it.
struct ListTable<Row: Sendable>: Component {
  let columns: [ListColumn<Row>]
  let rows: [Row]
  /// The order in force, with a minus before it when it runs from the last to the first.
  let order: String
  let address: ListAddress
  let words: Words
  /// The class of the table.
  var name: String?
  /// The class of a row.
  var look: (Row) -> String? = { _ in nil }

  private var shown: [ListColumn<Row>] { columns.filter { $0.look != .fileOnly } }

  var body: Markup {
    div(.class("wide")) {
      table(.class(name)) {
        thead { tr { for column in shown { heading(column) } } }
        tbody { for row in rows { tr(.class(look(row))) { for column in shown { column.cell(of: row, words) } } } }
      }
    }
  }

  private func heading(_ column: ListColumn<Row>) -> Markup {
    let isNumber = [.number, .count].contains(column.look)
    guard let name = column.order else {
      return th(.scope("col"), .class(isNumber ? "num" : nil)) { words(column.title) }
    }
    return SortHeading(
      title: words(column.title), order: name, current: order, path: address.path, query: address.query.without("page"),
      isNumber: isNumber
    ).body
  }
}

/// Where a list stands: its path and what the address says beside it.
struct ListAddress: Sendable {
  let path: String
  /// Where the same rows are to be had as a file.
  let file: String
  let query: Fields

  /// The file of all rows that the address asks for.
  var export: String {
    let query = query.query(setting: "page", to: nil)
    return query.isEmpty ? file : "\(file)?\(query)"
  }
}

/// A link to the list as a file.
struct ExportLink: Component {
  let address: ListAddress
  let words: Words

  var body: Markup {
    a(.class("button"), .href(address.export), .download("")) { words(FrameWords.csv) }
  }
}
