import Kernel
import Store

/// Where the columns of a file of messages stand.
struct MessagePositions: Sendable {
  let ticket: Int?
  let seq: Int?
  let author: Int?
  let role: Int?
  let isPublic: Int?
  let at: Int?
  /// The time of day, when date and time stand apart.
  let time: Int?
  let body: Int?

  /// Throws `Problems` when the mapping names columns that the file does not have.
  init(_ mapping: MessageMapping, headers: [String], file: String) throws {
    var lacking: [Problem] = []
    for (field, column) in mapping.columns.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for header in [column.header, column.timeHeader].compactMap(\.self) where !headers.contains(header) {
        lacking.append(
          Problem(
            .invalid, "The file has no column “\(header)”, which the mapping takes for \(field.rawValue).",
            remedy: "Its columns are: \(headers.joined(separator: ", ")).",
            place: column.place ?? Problem.Place(file: file, line: 1)))
      }
    }
    try Problems.refuse(lacking)
    func position(_ field: MessageField) -> Int? { mapping.columns[field]?.header.flatMap(headers.firstIndex(of:)) }
    (ticket, seq, author, role) = (position(.ticket), position(.seq), position(.author), position(.role))
    (isPublic, at, body) = (position(.isPublic), position(.at), position(.body))
    time = mapping.columns[.at]?.timeHeader.flatMap(headers.firstIndex(of:))
  }

  subscript(_ field: MessageField) -> Int? {
    switch field {
    case .ticket: ticket
    case .seq: seq
    case .author: author
    case .role: role
    case .isPublic: isPublic
    case .at: at
    case .body: body
    }
  }
}
