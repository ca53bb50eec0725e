import HTML

/// A column's heading that sorts the list below it; pressed again, it turns the order round.
struct SortHeading: Component {
  let title: String
  /// The name of the order in the address.
  let order: String
  /// The order in force, with a minus before it when it runs from the last to the first.
  let current: String
  let path: String
  /// What else stands in the address.
  let query: Fields
  var isNumber = false

  private var isAscending: Bool { current == order }
  private var isDescending: Bool { current == "-\(order)" }

  var body: Markup {
    th(
      .scope("col"), .class(isNumber ? "num" : nil),
      .ariaSort(isAscending ? "ascending" : isDescending ? "descending" : nil)
    ) {
      a(.class("sort"), .href("\(path)?\(query.query(setting: "sort", to: isAscending ? "-\(order)" : order))")) {
        title
        if isAscending { span(.ariaHidden("true")) { " ↑" } }
        if isDescending { span(.ariaHidden("true")) { " ↓" } }
      }
    }
  }
}

/// The headings of a table that are just words; a number's is aligned like its column.
struct Headings: Component {
  private let titles: [(title: String, isNumber: Bool)]

  /// Titles from left to right; one that begins with `#` heads numbers.
  init(_ titles: [String]) {
    self.titles = titles.map { $0.hasPrefix("#") ? (String($0.dropFirst()), true) : ($0, false) }
  }

  var body: Markup {
    thead {
      tr { for (title, isNumber) in titles { th(.scope("col"), .class(isNumber ? "num" : nil)) { title } } }
    }
  }
}
