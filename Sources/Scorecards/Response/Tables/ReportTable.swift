package import Statistics

/// A table of a report in one language, ready for a terminal, a page or a workbook.
package struct ReportTable: Sendable, Equatable {
  /// What a column holds; words stand to the left, figures to the right.
  package enum Kind: Sendable {
    /// Names, which stay whole where there is room for them.
    case name
    /// Short words that are never cut, such as dates.
    case word
    /// Sentences, which take as many lines as they need.
    case prose
    case figure
  }

  package struct Column: Sendable, Equatable {
    /// The title without its unit.
    package var title: String
    /// Written right behind the title: `(分钟)`, ` (min)`, `%`; empty without a unit.
    package var unit: String
    package var kind: Kind
    /// What addresses call it that sort by it, the same in every language; empty where nobody does.
    package var id: String

    package init(_ title: String, unit: String = "", _ kind: Kind = .figure, id: String = "") {
      (self.title, self.unit, self.kind, self.id) = (title, unit, kind, id)
    }

    /// The title with its unit.
    package var heading: String { title + unit }
  }

  package struct Row: Sendable, Equatable {
    package var cells: [ReportCell]
    /// Stands for all other rows together.
    package var isTotal: Bool

    package init(_ cells: [ReportCell], isTotal: Bool = false) {
      (self.cells, self.isTotal) = (cells, isTotal)
    }
  }

  package var title: String
  package var columns: [Column]
  package var rows: [Row]
  /// Sentences that belong under the table.
  package var notes: [String]

  package init(_ title: String, columns: [Column], rows: [Row] = [], notes: [String] = []) {
    (self.title, self.columns, self.rows, self.notes) = (title, columns, rows, notes)
  }

  /// Whether a figure of it rests on too few values.
  package var hasFaintCells: Bool {
    rows.contains { $0.cells.contains(where: \.isFaint) }
  }
}

/// What stands in one place of a table.
package enum ReportCell: Sendable, Equatable {
  case text(String)
  case count(Int)
  /// A figure; faint when it rests on too few values to be more than a hint.
  case number(Double, decimals: Int, isFaint: Bool = false)
  /// A figure with its 95 % interval, which may be written with fewer decimals.
  case estimate(Double, Interval?, decimals: Int, intervalDecimals: Int)
  /// A change, always with its sign, and its 95 % interval.
  case change(Double, Interval?, decimals: Int)
  /// No figure, which is not the same as 0.
  case none

  /// Whether the figure rests on too few values.
  package var isFaint: Bool {
    if case .number(_, _, let isFaint) = self { isFaint } else { false }
  }
}
