internal import Crypto
internal import Kernel
internal import People
internal import Store
internal import Tickets

/// Everything a scorecard was computed from, by name and hash.
struct ScorecardInputs {
  let connection: any Connection
  let card: Scorecard

  /// Of the month and the two before it.
  private var months: [Month] { [card.month.previous.previous, card.month.previous, card.month] }
  private var days: ClosedRange<Day> { card.month.previous.previous.first...card.month.last }

  func json() throws -> JSONValue {
    [
      "rubrics": .array(try rubrics()), "draws": .array(try draws()), "response_standards": .array(try standards()),
      "targets": .text(card.targetsHash), "day_sheets": .array(try months.map(daySheets)),
      "reviews": .array(try months.map(reviews)),
    ]
  }

  private func rubrics() throws -> [JSONValue] {
    try connection.rows(
      """
      SELECT v.name, v.hash, count(*) FROM review r JOIN revision v ON v.hash = r.rubric_hash
      WHERE r.day BETWEEN \(days.lowerBound) AND \(days.upperBound) AND r.latest = 1 AND r.kind = 'random' AND r.part = 0
      GROUP BY v.name, v.hash ORDER BY v.name, v.hash
      """
    ) { row in
      [
        "id": .string(try row.get(0)), "sha256": .string(try row.get(1)),
        "reviews": .number(try row.get(2, as: Int.self)),
      ]
    }
  }

  private func draws() throws -> [JSONValue] {
    try connection.rows(
      """
      SELECT id, day, frame_hash, frame_size, sample_size, commitment FROM draw
      WHERE kind = 'random' AND day BETWEEN \(days.lowerBound) AND \(days.upperBound) ORDER BY day
      """
    ) { row in
      [
        "draw": .number(try row.get(0, as: Int.self)), "day": .string(try row.get(1)),
        "frame_sha256": .string(try row.get(2)), "frame_size": .number(try row.get(3, as: Int.self)),
        "sample_size": .number(try row.get(4, as: Int.self)), "seed_commitment": .string(try row.get(5)),
      ]
    }
  }

  private func standards() throws -> [JSONValue] {
    try connection.rows("SELECT starts_at, hash FROM standard_in_force ORDER BY starts_at") { row in
      let start: Instant = try row.get(0)
      return [
        "from": start == .distantPast ? .null : .string(start.description), "sha256": .string(try row.get(1)),
      ]
    }
  }

  /// A hash over every sheet: its day, agent, length and bytes.
  private func daySheets(_ month: Month) throws -> JSONValue {
    var (hash, count) = (SHA256(), 0)
    try DaySheets(connection).forEach(in: month.first...month.last) { day, agent, sheet in
      hash.update(data: Array("\(day) \(agent?.rawValue ?? 0) \(sheet.count)\n".utf8))
      hash.update(data: sheet)
      count += 1
    }
    return [
      "month": .string(month.description), "sheets": .number(count), "sha256": .string(Self.hex(hash.finalize())),
    ]
  }

  /// A hash over every review that counts: its id, version, score and points.
  private func reviews(_ month: Month) throws -> JSONValue {
    var (hash, count) = (SHA256(), 0)
    try connection.forEach(
      """
      SELECT r.id, r.version, r.score, r.rubric_hash, coalesce(r.fatal, ''), r.canned FROM review r
      WHERE r.day BETWEEN \(month.first) AND \(month.last) AND r.latest = 1 AND r.kind = 'random' AND r.part = 0
      ORDER BY r.id
      """
    ) { row in
      let figures =
        "\(try row.get(0, as: Int64.self)) \(try row.get(1, as: Int64.self)) \(try row.get(2, as: Double.self))"
      let rest =
        "\(try row.get(3, as: String.self)) \(try row.get(4, as: String.self)) \(try row.get(5, as: Int64.self))"
      hash.update(data: Array("\(figures) \(rest)\n".utf8))
      count += 1
    }
    return [
      "month": .string(month.description), "reviews": .number(count), "sha256": .string(Self.hex(hash.finalize())),
    ]
  }

  private static func hex(_ digest: some Sequence<UInt8>) -> String {
    digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
