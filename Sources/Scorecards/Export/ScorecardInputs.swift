internal import Crypto
internal import Kernel
internal import People
internal import Store
internal import Tickets

/// Everything a scorecard was computed from, by name and hash.
///
/// Hashes are over names, never over the numbers of rows: the same tickets, imported in another order or into the other
/// engine, have the same.
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
      SELECT day, frame_hash, frame_size, sample_size, commitment FROM draw
      WHERE kind = 'random' AND day BETWEEN \(days.lowerBound) AND \(days.upperBound) ORDER BY day
      """
    ) { row in
      [
        "day": .string(try row.get(0)), "frame_sha256": .string(try row.get(1)),
        "frame_size": .number(try row.get(2, as: Int.self)), "sample_size": .number(try row.get(3, as: Int.self)),
        "seed_commitment": .string(try row.get(4)),
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

  /// A hash over every sheet by day and agent's name: how many of what, and every duration.
  private func daySheets(_ month: Month) throws -> JSONValue {
    var names: [Agent.ID: String] = [:]
    for agent in try Agents(connection).all() { names[agent.id] = agent.name }
    var (hash, count) = (SHA256(), 0)
    var (today, sheets) = (Day?.none, [(name: String, content: [UInt8])]())
    func close() {
      for sheet in sheets.sorted(by: { $0.name < $1.name }) {
        hash.update(data: Array("\(today.map(\.description) ?? "") \(sheet.name) \(sheet.content.count)\n".utf8))
        hash.update(data: sheet.content)
      }
      count += sheets.count
      sheets = []
    }
    try DaySheets(connection).forEach(in: month.first...month.last) { day, agent, sheet in
      if day != today { close() }
      today = day
      sheets.append((agent.flatMap { names[$0] } ?? "", Self.content(sheet)))
    }
    close()
    return [
      "month": .string(month.description), "sheets": .number(count), "sha256": .string(Self.hex(hash.finalize())),
    ]
  }

  /// What a sheet says, without the numbers that tickets have in this database.
  private static func content(_ sheet: [UInt8]) -> [UInt8] {
    var (numbers, keeps) = ([Int64](), true)
    _ = DaySheet.read(sheet) { code, count in
      keeps = code.measure != .handled && code.measure != .due
      numbers += [Int64(code.rawValue), Int64(count)]
    } value: { value in
      if keeps { numbers.append(value) }
    }
    return numbers.map(\.littleEndian).withUnsafeBytes { Array($0) }
  }

  /// A hash over every review that counts, by the tickets' numbers: its day, agent, version, rubric, score and flags.
  private func reviews(_ month: Month) throws -> JSONValue {
    let lines = try connection.rows(
      """
      SELECT coalesce(s.name, ''), t.external_id, r.day, a.name, r.version, r.rubric_hash, r.score, coalesce(r.fatal, ''), r.canned
      FROM review r JOIN ticket t ON t.id = r.ticket_id LEFT JOIN source s ON s.id = t.source_id
        JOIN agent a ON a.id = r.agent_id
      WHERE r.day BETWEEN \(month.first) AND \(month.last) AND r.latest = 1 AND r.kind = 'random' AND r.part = 0
      """
    ) { row in
      let texts = try [0, 1, 2, 3, 5, 7].map { try row.get($0, as: String.self) }
      let numbers =
        "\(try row.get(4, as: Int64.self)) \(try row.get(6, as: Double.self)) \(try row.get(8, as: Int64.self))"
      return texts.joined(separator: "\u{1F}") + "\u{1F}" + numbers
    }
    var hash = SHA256()
    for line in lines.sorted() { hash.update(data: Array("\(line)\n".utf8)) }
    return [
      "month": .string(month.description), "reviews": .number(lines.count),
      "sha256": .string(Self.hex(hash.finalize())),
    ]
  }

  private static func hex(_ digest: some Sequence<UInt8>) -> String {
    digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
