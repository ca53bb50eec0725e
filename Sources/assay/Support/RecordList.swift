import Foundation
import Kernel
import Tabular

/// A list of records in any of the forms in which a list is wanted.
struct RecordList {
  struct Column {
    let title: Sentence
    let key: String

    static func titled(_ title: Sentence, _ key: String) -> Column { Column(title: title, key: key) }
  }

  enum Cell {
    case text(String?)
    case number(Int)
    case truth(Bool)
    case texts([String])
    case instant(Instant?)
  }

  let columns: [Column]
  var rows: [[Cell]] = []

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Writes the list to the terminal; instants in a table are shown in a zone, elsewhere in UTC.
  func write(as format: ListFormat, zone: Zone, empty: Sentence) throws {
    switch format {
    case .table: Terminal.say(rows.isEmpty ? empty.spoken : lines(zone).joined(separator: "\n"))
    case .csv: Terminal.write(csv)
    case .json: Terminal.say(String(decoding: try json(), as: UTF8.self))
    }
  }

  private func lines(_ zone: Zone) -> [String] {
    var table = TextTable(
      columns.indices.map { index in
        let cells = rows.map { $0[index] }
        return TextTable.Column(
          title: columns[index].title.spoken, isNumber: cells.contains(where: \.isNumber),
          keepsWidth: cells.contains(where: \.isInstant))
      })
    table.rows = rows.map { $0.map { $0.shown(zone) } }
    return table.lines()
  }

  private var csv: [UInt8] {
    var writer = CSVWriter()
    writer.row(columns.map { .text($0.key) })
    for row in rows { writer.row(row.map(\.csv)) }
    return writer.bytes
  }

  private func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(rows.map { Dictionary(keepingFirst: zip(columns.map(\.key), $0).map { ($0, $1) }) })
  }
}

extension RecordList.Cell: Encodable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .truth(let truth): try container.encode(truth)
    case .texts(let texts): try container.encode(texts)
    case .instant(let instant): try container.encode(instant?.description)
    }
  }

  fileprivate var isNumber: Bool { if case .number = self { true } else { false } }
  fileprivate var isInstant: Bool { if case .instant = self { true } else { false } }

  fileprivate var csv: CSVWriter.Cell {
    switch self {
    case .text(let text): text.map(CSVWriter.Cell.text) ?? .empty
    case .number(let number): .integer(number)
    case .truth(let truth): .text(truth ? "yes" : "no")
    case .texts(let texts): .text(texts.joined(separator: " "))
    case .instant(let instant): instant.map { .text($0.description) } ?? .empty
    }
  }

  private static func answer(_ truth: Bool) -> Sentence { truth ? "yes" : "no" }

  fileprivate func shown(_ zone: Zone) -> String {
    switch self {
    case .text(let text): text ?? ""
    case .number(let number): "\(number)"
    case .truth(let truth): Self.answer(truth).spoken
    case .texts(let texts): texts.joined(separator: ", ")
    case .instant(let instant): instant.map(zone.minute(of:)) ?? ""
    }
  }
}
