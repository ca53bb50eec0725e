import Kernel
import Tabular

/// A mapping made ready for one file of messages: turns records into rows, or says why not.
struct MessageDecoder: Sendable {
  private struct Failure: Error {
    var field: MessageField?
    var reason: Rejection.Reason
  }

  private let headers: [String]
  private let positions: MessagePositions
  private let missing: MissingValues
  private var template = MessageRow()
  private var agents = ByteTable()
  private var reportedAgents = 0
  private var roles: WordReader<Role>
  private var visibility: WordReader<Bool>
  private var robots: WordReader<Bool>
  private let hasRobots: Bool
  private var times: TimeColumn
  private var shape: RowShape
  private var reportedDates = 0
  private let oneLine: OneLineColumns
  private let masks: Bool
  /// Times behind it have not come yet.
  private let latestTime: Instant

  /// Throws `Problems` when the mapping names columns that the file does not have or constants that mean nothing.
  init(mapping: MessageMapping, headers: [String], file: String, now: Instant, masks: Bool) throws {
    // Clocks of two machines differ.
    latestTime = now + 3_600_000
    (self.headers, self.masks) = (headers, masks)
    positions = try MessagePositions(mapping, headers: headers, file: file)
    missing = MissingValues(mapping.missing)
    oneLine = OneLineColumns(numbers: [positions.ticket], names: [positions.author])
    roles = WordReader(values: mapping.columns[.role]?.values ?? [:], MessageWords.role)
    visibility = WordReader(values: mapping.columns[.isPublic]?.values ?? [:], MessageWords.isPublic)
    let names = mapping.robots
    robots = WordReader(values: [:]) { names.contains($0) }
    hasRobots = !names.isEmpty
    times = TimeColumn(
      format: mapping.columns[.at]?.format, zone: mapping.zone, ignoresOffsets: mapping.ignoresOffsets)
    shape = RowShape(columns: headers.count)
    try fillTemplate(mapping, file: file)
  }

  private mutating func fillTemplate(_ mapping: MessageMapping, file: String) throws {
    var wrong: [Problem] = []
    for (field, column) in mapping.columns {
      guard let constant = column.constant, column.header == nil else { continue }
      let understood: Bool =
        switch field {
        case .role: MessageWords.role(constant).map { template.role = $0 } != nil
        case .isPublic: MessageWords.isPublic(constant).map { template.isPublic = $0 } != nil
        default: false
        }
      guard !understood else { continue }
      wrong.append(
        Problem(
          .invalid, "“\(constant)” cannot stand for every message's \(field.rawValue).",
          remedy: "Name a column instead.", place: column.place ?? Problem.Place(file: file)))
    }
    try Problems.refuse(wrong)
  }

  /// Decodes a block and adds what it came to.
  mutating func decode(_ read: RecordBatch, into chunk: inout MessageChunk) {
    var batch = read
    oneLine.tidy(&batch)
    let (start, first) = (chunk.take(batch.bytes), chunk.rows.count)
    batch.bytes.withUnsafeBufferPointer { bytes in
      for record in batch.records {
        let view = RecordView(bytes: bytes, fields: batch.fields[record.range], missing: missing)
        do throws(Failure) {
          var row = try decode(view, &chunk.warnings)
          row.line = record.line
          if record.hasStrayQuote { chunk.warnings[.strayQuote, default: 0] += 1 }
          if row.at > latestTime { chunk.warnings[.futureTime, default: 0] += 1 }
          chunk.append(row, bytes, movedBy: start)
          if shape.isLearning { shape.learn(view) }
        } catch {
          chunk.rejections.append(rejection(error, view, line: record.line))
        }
      }
    }
    if masks { chunk.mask(rowsFrom: first) }
    chunk.newAgents += (reportedAgents..<agents.count).map(agents.text)
    reportedAgents = agents.count
    if times.datesAlone > reportedDates {
      chunk.warnings[.dateAlone, default: 0] += times.datesAlone - reportedDates
    }
    reportedDates = times.datesAlone
  }

  private func rejection(_ failure: Failure, _ view: RecordView, line: Int) -> Rejection {
    let position = failure.field.flatMap { positions[$0] }
    let value = position.flatMap { $0 < view.fields.count ? view.slice($0).bytes(in: view.bytes) : nil }
    return Rejection(
      line: line, column: position.map { headers[$0] } ?? failure.field?.rawValue ?? "",
      value: value.map(Rejection.shown) ?? "", reason: failure.reason, isShifted: shape.isShifted(view))
  }

  private mutating func decode(
    _ view: RecordView, _ warnings: inout [ImportWarning: Int]
  ) throws(Failure) -> MessageRow {
    if view.fields.count < headers.count { throw Failure(field: nil, reason: .tooFewFields) }
    if view.fields.count > headers.count { throw Failure(field: nil, reason: .tooManyFields) }
    var row = template
    row.ticket = try ticket(view)
    row.at = try time(view)
    row.seq = try sequence(view)
    try readAuthor(view, into: &row)
    if let position = positions.isPublic, let word = try field(.isPublic, position, view, limit: 100) {
      guard let known = visibility.read(word.bytes(in: view.bytes)) else {
        throw Failure(field: .isPublic, reason: .notYesOrNo)
      }
      row.isPublic = known
    }
    try readBody(view, into: &row, &warnings)
    return row
  }

  private func ticket(_ view: RecordView) throws(Failure) -> TicketRow.Slice {
    guard let position = positions.ticket, let slice = try field(.ticket, position, view, limit: 128) else {
      throw Failure(field: .ticket, reason: .missing)
    }
    let bytes = slice.bytes(in: view.bytes)
    if RowDecoder.isScientific(bytes) { throw Failure(field: .ticket, reason: .scientificID) }
    if OneLineColumns.isMarred(bytes) { throw Failure(field: .ticket, reason: .marredNumber) }
    return slice
  }

  private mutating func time(_ view: RecordView) throws(Failure) -> Instant {
    guard let position = positions.at, let slice = try field(.at, position, view, limit: 64) else {
      throw Failure(field: .at, reason: .missing)
    }
    let bytes = slice.bytes(in: view.bytes)
    guard let timePosition = positions.time else { return try instant(bytes) }
    let joined = Array(bytes) + [0x20] + Array(view.slice(timePosition).bytes(in: view.bytes))
    return try joined.withUnsafeBufferPointer { joined throws(Failure) in try instant(joined) }
  }

  private mutating func instant(_ bytes: UnsafeBufferPointer<UInt8>) throws(Failure) -> Instant {
    switch times.read(bytes) {
    case .success(let instant): return instant
    case .failure(.clipped): throw Failure(field: .at, reason: .clippedTime)
    case .failure(.noOffset): throw Failure(field: .at, reason: .noOffset)
    case .failure(.implausible): throw Failure(field: .at, reason: .implausibleTime)
    case .failure(.unreadable): throw Failure(field: .at, reason: .badTime)
    }
  }

  private func sequence(_ view: RecordView) throws(Failure) -> Int64? {
    guard let position = positions.seq else { return nil }
    guard let slice = try field(.seq, position, view, limit: 30) else {
      throw Failure(field: .seq, reason: .missing)
    }
    let bytes = slice.bytes(in: view.bytes)
    if RowDecoder.isScientific(bytes) { throw Failure(field: .seq, reason: .scientificID) }
    guard let number = Int64(String(decoding: bytes, as: UTF8.self)) else {
      throw Failure(field: .seq, reason: .badNumber)
    }
    return number
  }

  private mutating func readAuthor(_ view: RecordView, into row: inout MessageRow) throws(Failure) {
    if let position = positions.role {
      guard let word = try field(.role, position, view, limit: 100) else {
        throw Failure(field: .role, reason: .missing)
      }
      guard let role = roles.read(word.bytes(in: view.bytes)) else {
        throw Failure(field: .role, reason: .unknownValue)
      }
      row.role = role
    }
    let author = try positions.author.map { position throws(Failure) in try field(.author, position, view, limit: 200) }
    guard let author = author ?? nil else {
      if row.role == .agent { throw Failure(field: .author, reason: .answeredByNobody) }
      return
    }
    row.author = author
    let bytes = author.bytes(in: view.bytes)
    if hasRobots, robots.read(bytes) == true { row.role = .robot }
    if row.role == .agent { row.agent = agents.index(of: bytes).index }
  }

  private func readBody(
    _ view: RecordView, into row: inout MessageRow, _ warnings: inout [ImportWarning: Int]
  ) throws(Failure) {
    guard let position = positions.body else { return }
    row.body = view.slice(position)
    let bytes = row.body.bytes(in: view.bytes)
    if bytes.count > Self.longestBody { throw Failure(field: .body, reason: .tooLong) }
    if !RecordView.isUTF8(bytes) { throw Failure(field: .body, reason: .badText) }
    if DamagedText.isDamaged(bytes) { warnings[.damagedText, default: 0] += 1 }
  }

  /// A mebibyte; a longer text is an attachment that lost its way.
  private static let longestBody = 1 << 20

  /// The field's bytes; nil when nothing is in it.
  private func field(
    _ field: MessageField, _ position: Int, _ view: RecordView, limit: Int
  ) throws(Failure) -> TicketRow.Slice? {
    let slice = view.slice(position)
    guard slice.length > 0 else { return nil }
    let bytes = slice.bytes(in: view.bytes)
    if missing.contains(bytes) { return nil }
    if slice.length > limit { throw Failure(field: field, reason: .tooLong) }
    if !RecordView.isUTF8(bytes) { throw Failure(field: field, reason: .badText) }
    return slice
  }
}
