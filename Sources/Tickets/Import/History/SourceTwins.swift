import Kernel
import Store

/// Watches whether the tickets of a file are here already under the name of another source, where they would count twice.
///
/// A ticket is the same when its number is and when the times of creation are equal but for a zone. A few rows of each
/// block are looked at.
struct SourceTwins {
  private let connection: any Connection
  private let own: Int64
  private let others: [(id: Int64, name: String)]
  private var rows = 0
  /// By the name of the other source, how many tickets are there, and the first of them.
  private var found: [String: (count: Int, first: String)] = [:]

  private static let rowsOfBlock = 64
  /// From UTC-12 to UTC+14, in steps of a quarter of an hour.
  private static let widestZones: Milliseconds = 26 * 3_600_000
  private static let zoneStep: Milliseconds = 900_000

  init(_ connection: any Connection, own: Int64) throws {
    (self.connection, self.own) = (connection, own)
    others = try connection.rows(
      """
      SELECT s.id, s.name FROM source s WHERE s.id <> \(own)
        AND EXISTS (SELECT 1 FROM ticket t WHERE t.source_id = s.id) ORDER BY s.id
      """
    ) { (try $0.get(0), try $0.get(1)) }
  }

  /// Looks at a block before it is written.
  mutating func look(at batch: DecodedBatch) throws {
    guard !others.isEmpty, !batch.rows.isEmpty else { return }
    let step = max(1, batch.rows.count / Self.rowsOfBlock)
    var created: [String: Instant] = [:]
    batch.bytes.withUnsafeBufferPointer { bytes in
      for index in stride(from: 0, to: batch.rows.count, by: step) {
        let row = batch.rows[index]
        created[String(decoding: row.externalID.bytes(in: bytes), as: UTF8.self)] = row.createdAt
      }
    }
    for known in try tickets(created.keys.sorted(), of: own) { created[known.number] = nil }
    rows += created.count
    for other in others {
      for known in try tickets(created.keys.sorted(), of: other.id) {
        guard let time = created[known.number], Self.areOne(time, known.createdAt) else { continue }
        found[other.name, default: (0, known.number)].count += 1
      }
    }
  }

  /// Throws a `Problem` when most tickets that are new to their own source are another's.
  func refuse(file: String, source: String) throws {
    guard let (name, twins) = found.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }),
      twins.count * 2 > rows
    else { return }
    throw Problem(
      .conflict,
      "Most of these tickets are here already under the source “\(name)”, such as “\(twins.first)”; under “\(source)” each would count twice.",
      remedy:
        """
        Give --source \(name), or write `source: \(name)` into the mapping. If the older import was the mistake, take \
        that back first; `assay imports` lists it. If these only look like those, give --distinct.
        """,
      place: Problem.Place(file: file))
  }

  private func tickets(_ numbers: [String], of source: Int64) throws -> [(number: String, createdAt: Instant)] {
    try connection.rows(
      "SELECT external_id, created_at FROM ticket WHERE source_id = \(source) AND external_id IN \(list: numbers)"
    ) { (try $0.get(0), try $0.get(1)) }
  }

  private static func areOne(_ left: Instant, _ right: Instant) -> Bool {
    let gap = abs(left - right)
    return gap <= widestZones && gap % zoneStep == 0
  }
}
