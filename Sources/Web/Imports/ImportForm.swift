import Foundation
import Kernel
import Tabular
import Tickets

/// What somebody says of a file before it is imported, as it was typed.
struct ImportForm: Sendable, Equatable {
  var kind: ImportKind
  /// Where the clocks of times without an offset hang.
  var zone: String
  /// YAML.
  var mapping: String
  /// What was sent in place of a kind.
  private var oddKind: String?

  init(kind: ImportKind = .tickets, zone: String, mapping: String) {
    (self.kind, self.zone, self.mapping) = (kind, zone, mapping)
  }

  init(_ form: Fields) {
    kind = form["kind"].flatMap(ImportKind.init) ?? .tickets
    oddKind = form["kind"].flatMap { ImportKind(rawValue: $0) == nil ? $0 : nil }
    zone = form.text("zone") ?? ""
    mapping = (form["mapping"] ?? "").replacing("\r\n", with: "\n")
  }

  /// The plan for the file; throws `Problem`s at the lines of the mapping.
  func plan() throws -> ImportPlan {
    if let oddKind { throw Fields.noChoice(oddKind) }
    let isEmpty = mapping.allSatisfy(\.isWhitespace)
    return try ImportPlan(
      options: TableOptions(), mapping: isEmpty ? nil : ImportPlan.Written(Array(mapping.utf8), file: Self.file),
      zone: zone.isEmpty ? nil : zone, kind: kind)
  }

  /// What problems call the mapping.
  private static let file = "mapping"
}

/// The first rows of a file, as they are read.
struct ImportSample: Sendable, Equatable {
  let header: [String]
  let rows: [[String]]

  init(header: [String], rows: [[String]]) {
    (self.header, self.rows) = (header, rows)
  }

  /// Reads the header and five rows; throws a `Problem` when the file is no table.
  init(path: String) throws {
    var reader = try TableReader.open(path: path)
    header = reader.header.map { Self.shown($0) }
    let batch = try reader.next() ?? RecordBatch()
    rows = batch.records.prefix(5).map { record in batch.texts(record).map { Self.shown($0) } }
  }

  private static func shown(_ text: String) -> String { String(OneLine.tidy(text).prefix(60)) }
}
