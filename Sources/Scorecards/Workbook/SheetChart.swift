internal import CXLSXWriter

/// A native chart over cells of a workbook.
package struct SheetChart: Sendable {
  package enum Kind: Sendable {
    /// Upright bars.
    case columns
    /// Upright bars, the series one upon the other.
    case stackedColumns
    /// Lying bars, the first at the top.
    case bars
    case lines
    /// Points over two numbers.
    case points
  }

  /// One row of marks.
  package struct Series: Sendable {
    package enum Mark: Sendable {
      /// A filled bar or a line with dots, as the kind of chart has it.
      case normal
      /// A line of dashes without dots: a target.
      case dashed
      /// Dots that nothing joins.
      case dots
      /// Nothing; only there to be the end of an interval.
      case invisible
    }

    package var name: String
    package var categories: CellRange
    package var values: CellRange
    /// 0xRRGGBB.
    package var color: UInt32
    package var mark: Mark

    package init(
      _ name: String, categories: CellRange, values: CellRange, color: UInt32 = 0x2456D6, mark: Mark = .normal
    ) {
      self.name = name
      self.categories = categories
      self.values = values
      self.color = color
      self.mark = mark
    }
  }

  package var kind: Kind
  package var title: String
  /// What is drawn, for those who do not see it.
  package var description: String
  /// The name of the sheet that holds the cells.
  package var sheet: String
  package var series: [Series]
  package var categoryTitle = ""
  package var valueTitle = ""
  /// The ends of the value axis; the spreadsheet chooses when nil.
  package var valueBounds: ClosedRange<Double>?
  /// Draws cells of hidden columns too.
  package var showsHiddenCells = false
  /// Names the series below the chart.
  package var hasLegend = false
  /// In pixels.
  package var width = 480.0
  package var height = 288.0

  package init(_ kind: Kind, title: String, description: String, sheet: String, series: [Series]) {
    self.kind = kind
    self.title = title
    self.description = description
    self.sheet = sheet
    self.series = series
  }
}
