import Foundation
import Kernel
import Tabular

/// The rows of a batch file, some at a time.
struct ReviewRows {
  private enum Source {
    case table(TableReader, ReviewColumns)
    case objects(ArraySlice<ReviewObject>)
  }

  private var source: Source
  private var pending: ArraySlice<ReviewRecord> = []

  /// Opens a CSV file, a workbook or, by its ending, a JSON file.
  init(path: String, rubrics: RubricChoice) throws {
    if path.lowercased().hasSuffix(".json") {
      guard let data = FileManager.default.contents(atPath: path) else {
        throw Problem(.missing, "There is no file that can be read here.", place: Problem.Place(file: path))
      }
      source = .objects(try ReviewObject.list(Array(data), file: path)[...])
    } else {
      let reader = try TableReader.open(path: path)
      source = .table(reader, try ReviewColumns(reader.header, file: path, rubrics: rubrics))
    }
  }

  /// The next rows, up to `count`; empty at the end.
  mutating func next(_ count: Int) throws -> [any ReviewRow] {
    switch source {
    case .objects(let objects):
      source = .objects(objects.dropFirst(count))
      return Array(objects.prefix(count))
    case .table(var reader, let columns):
      while pending.count < count, let batch = try reader.next() {
        pending += batch.records.map { ReviewRecord(batch: batch, record: $0, columns: columns) }
      }
      source = .table(reader, columns)
      defer { pending = pending.dropFirst(count) }
      return Array(pending.prefix(count))
    }
  }
}
