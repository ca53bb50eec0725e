package import HTML

/// A table of figures that is also a picture: every cell has a small column, a tint and its number.
///
/// Weekday by hour, or class by month. A row reads as a column chart, so that no figure rests on colour alone.
package struct HeatMap: Component, Sendable {
  let text: ChartText
  let rows: [String]
  let columns: [String]
  let values: [[Double?]]
  let format: NumberText
  let width: Double

  /// A map of figures from nothing upwards; nil is "none" and is drawn as a dash, below nothing counts as nothing.
  ///
  /// - Parameters:
  ///   - values: One list for each row, one figure for each column; what is missing counts as nil.
  package init(
    text: ChartText, rows: [String], columns: [String], values: [[Double?]], format: NumberText = .decimals(0),
    width: Double = 760
  ) {
    self.text = text
    self.rows = rows
    self.columns = columns
    self.values = rows.indices.map { row in
      columns.indices.map { column in
        guard values.indices.contains(row), values[row].indices.contains(column) else { return nil }
        return values[row][column].flatMap { $0.isFinite ? max($0, 0) : nil }
      }
    }
    self.format = format
    self.width = max(width, 320)
  }

  package var body: Markup {
    if values.allSatisfy({ $0.allSatisfy { $0 == nil } }) {
      EmptyPicture(text: text, width: width)
    } else {
      let drawing = HeatDrawing(map: self)
      Picture(text: text, width: width, height: drawing.height, values: spoken, content: drawing.body)
    }
  }

  private var spoken: [String] {
    rows.indices.map { row in
      let figures = columns.indices.map { "\(columns[$0]) \(values[row][$0].map { format($0) } ?? "–")" }
      return "\(rows[row]): \(figures.joined(separator: ", "))"
    }
  }
}
