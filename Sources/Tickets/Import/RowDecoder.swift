import Kernel
import Tabular

/// A mapping made ready for one file: turns records into ticket rows, or says why not.
struct RowDecoder: Sendable {
  let mapping: Mapping
  let headers: [String]
  /// Where each field stands in a record; nil when the file has no such column.
  let positions: [TicketField: Int]
  var names = NameTables()
  var channels: WordReader<Channel>
  var priorities: WordReader<Priority>
  var tiers: WordReader<Tier>
  var states: WordReader<(Status, Exclusion)>
  var missingValues: WordReader<Bool>
  var yesOrNo: [TicketField: WordReader<Bool>] = [:]
  var times: [TicketField: TimeColumn] = [:]
  var csat: CSATReader

  /// Throws `Problems` when the mapping names columns that the file does not have or constants that mean nothing.
  init(mapping: Mapping, headers: [String], file: String) throws {
    self.mapping = mapping
    self.headers = headers
    positions = try Self.positions(mapping, headers: headers, file: file)
    channels = WordReader(values: mapping.words(.channel), Synonyms.channel)
    priorities = WordReader(values: mapping.words(.priority), Synonyms.priority)
    tiers = WordReader(values: mapping.words(.tier), Synonyms.tier)
    states = WordReader(values: mapping.words(.status), Synonyms.status)
    let missing = mapping.missing
    missingValues = WordReader(values: [:]) { missing.contains($0) }
    csat = CSATReader(scale: mapping.columns[.csat]?.scale, values: mapping.words(.csat))
    for field in [TicketField.complaint, .outbound] {
      yesOrNo[field] = WordReader(values: mapping.words(field), Synonyms.yesOrNo)
    }
    for field in TicketField.times {
      times[field] = TimeColumn(
        format: mapping.columns[field]?.format, zone: mapping.zone, ignoresOffsets: mapping.ignoresOffsets)
    }
  }

  private static func positions(_ mapping: Mapping, headers: [String], file: String) throws -> [TicketField: Int] {
    var positions: [TicketField: Int] = [:]
    var lacking: [Problem] = []
    for (field, column) in mapping.columns.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for header in [column.header, column.timeHeader].compactMap(\.self) where !headers.contains(header) {
        lacking.append(
          Problem(
            .invalid, "The file has no column “\(header)”, which the mapping takes for \(field.rawValue).",
            remedy: "Its columns are: \(headers.joined(separator: ", ")).",
            place: column.place ?? Problem.Place(file: file, line: 1)))
      }
      positions[field] = column.header.flatMap(headers.firstIndex(of:))
    }
    try Problems.refuse(lacking)
    return positions
  }
}

extension Mapping {
  func words(_ field: TicketField) -> [String: String] {
    columns[field]?.values ?? [:]
  }
}
