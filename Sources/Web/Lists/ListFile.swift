import Kernel
import Tabular

/// A list as a CSV file, written piece by piece, so that a long one does not fill the memory.
struct ListFile<Row: Sendable>: Sendable {
  /// Without its ending.
  let name: String
  let columns: [ListColumn<Row>]
  let words: Words
  /// The rows behind so many, or behind the last of them; `ListPiece.size` of them unless the list ends.
  let rows: @Sendable (ListPiece<Row>) async throws -> [Row]

  init(
    name: String, columns: [ListColumn<Row>], words: Words,
    rows: @Sendable @escaping (ListPiece<Row>) async throws -> [Row]
  ) {
    (self.name, self.columns, self.words, self.rows) = (name, columns, words, rows)
  }

  /// A list that is in memory already.
  init(name: String, columns: [ListColumn<Row>], words: Words, all: [Row]) {
    self.init(name: name, columns: columns, words: words) { piece in
      Array(all.dropFirst(piece.offset).prefix(ListPiece<Row>.size))
    }
  }

  /// The answer; throws what reading the first rows throws, as later nobody could be told.
  func answer() async throws -> Answer {
    let first = try await rows(ListPiece(offset: 0, last: nil))
    return .stream(
      FileStream(name: "\(name).csv", type: "text/csv; charset=utf-8") { [self] write in
        var table = CSVWriter(byteOrderMark: true)
        table.row(columns.map { .text(words($0.title)) })
        var (found, offset) = (first, 0)
        while true {
          for row in found { table.row(columns.map { $0.cell(row, words) }) }
          try await write(table.take())
          guard found.count == ListPiece<Row>.size else { return }
          offset += found.count
          found = try await rows(ListPiece(offset: offset, last: found.last))
        }
      })
  }
}

/// A piece of a list that is read for its file.
struct ListPiece<Row: Sendable>: Sendable {
  static var size: Int { 500 }

  /// How many rows stand before it.
  let offset: Int
  /// The row before it; nil for the first piece.
  let last: Row?
}
