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

  /// Throws `Problems` when the mapping names columns that the file does not have, or has more than once.
  init(_ mapping: MessageMapping, headers: [String], file: String) throws {
    let positions = try mapping.positions(among: headers, file: file)
    (ticket, seq, author, role) = (positions[.ticket], positions[.seq], positions[.author], positions[.role])
    (isPublic, at, body) = (positions[.isPublic], positions[.at], positions[.body])
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
