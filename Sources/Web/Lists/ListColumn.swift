import HTML
import Kernel
import Tabular

/// A column of a list: how it is headed and sorted, what a row shows in it, and what it holds in the file of the list.
struct ListColumn<Row: Sendable>: Sendable {
  /// How the cells of a column look.
  enum Look: Sendable {
    /// What the row is called: its heading.
    case head
    case text
    /// To the right.
    case number
    /// To the right, with a dash for 0.
    case count
    /// Figures that stand to the left, such as times.
    case figures
    /// Text of several lines.
    case prose
    /// Text that is cut where there is no room for it.
    case clipped
    /// Nowhere but in the file.
    case fileOnly
  }

  let title: LocalizedText
  /// What the address calls it; nil when the list is not sorted by it.
  let order: String?
  let look: Look
  private let markup: (@Sendable (Row, Words) -> Markup)?
  private let value: @Sendable (Row, Words) -> CSVWriter.Cell

  /// A column that shows the text of a row, which is kept in the file; a dash when there is none.
  init(
    _ title: LocalizedText, by order: String? = nil, _ look: Look = .text,
    text: @Sendable @escaping (Row, Words) -> String?
  ) {
    (self.title, self.order, self.look, markup) = (title, order, look, nil)
    value = { row, words in text(row, words).map { .text($0) } ?? .empty }
  }

  /// A column of whole numbers; a dash when there is none.
  init(
    _ title: LocalizedText, by order: String? = nil, _ look: Look = .number, number: @Sendable @escaping (Row) -> Int?
  ) {
    (self.title, self.order, self.look, markup) = (title, order, look, nil)
    value = { row, _ in number(row).map { .integer($0) } ?? .empty }
  }

  private init(
    _ column: ListColumn, value: @Sendable @escaping (Row, Words) -> CSVWriter.Cell,
    markup: @Sendable @escaping (Row, Words) -> Markup
  ) {
    (title, order, look) = (column.title, column.order, column.look)
    (self.value, self.markup) = (value, markup)
  }

  /// The same column, shown otherwise than it is kept.
  func shown(@MarkupBuilder _ markup: @Sendable @escaping (Row, Words) -> Markup) -> Self {
    Self(self, value: value, markup: markup)
  }

  /// The same column, kept otherwise than it is shown.
  func kept(_ value: @Sendable @escaping (Row, Words) -> CSVWriter.Cell) -> Self {
    let markup = markup ?? { [self] row, words in Markup(text(of: row, words)) }
    return Self(self, value: value, markup: markup)
  }

  /// What the file holds of a row.
  func cell(_ row: Row, _ words: Words) -> CSVWriter.Cell { value(row, words) }

  /// A row's cell on the page.
  func cell(of row: Row, _ words: Words) -> Markup {
    let content = markup?(row, words) ?? Markup(text(of: row, words))
    return look == .head ? th(.scope("row")) { content } : td(.class(look.name)) { content }
  }

  private func text(of row: Row, _ words: Words) -> String {
    switch value(row, words) {
    case .text(let text): text
    case .integer(0) where look == .count: "–"
    case .integer(let number): String(number)
    case .number(let number, let decimals): words.decimals(number, decimals)
    case .empty: "–"
    }
  }
}

extension ListColumn.Look {
  fileprivate var name: String? {
    switch self {
    case .head, .text, .fileOnly: nil
    case .number, .count: "num"
    case .figures: "num left"
    case .prose: "prose"
    case .clipped: "prose clip"
    }
  }
}
