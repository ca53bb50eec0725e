import Kernel
import Tabular

/// Why a record was refused: which field, and the reason.
struct RowFailure: Error {
  var field: TicketField?
  var reason: Rejection.Reason
}

/// A record's fields by what they mean.
struct RecordView {
  let bytes: UnsafeBufferPointer<UInt8>
  let fields: ArraySlice<RecordBatch.Field>

  func slice(_ position: Int) -> TicketRow.Slice {
    let field = fields[fields.startIndex + position]
    return TicketRow.Slice(start: Int(field.start), length: Int(field.length)).trimmed(in: bytes)
  }
}

extension TicketRow.Slice {
  /// Without blanks at either end.
  func trimmed(in bytes: UnsafeBufferPointer<UInt8>) -> Self {
    var slice = self
    while slice.length > 0, bytes[slice.start] <= 0x20 {
      slice.start += 1
      slice.length -= 1
    }
    while slice.length > 0, bytes[slice.start + slice.length - 1] <= 0x20 { slice.length -= 1 }
    return slice
  }

  func bytes(in bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[start..<start + length])
  }
}

extension RowDecoder {
  /// Decodes a block; names seen for the first time are listed in the order of their numbers.
  mutating func decode(_ batch: RecordBatch) -> DecodedBatch {
    var decoded = DecodedBatch(bytes: batch.bytes)
    decoded.rows.reserveCapacity(batch.records.count)
    batch.bytes.withUnsafeBufferPointer { bytes in
      for record in batch.records {
        let view = RecordView(bytes: bytes, fields: batch.fields[record.range])
        do throws(RowFailure) {
          var row = try decode(view, warnings: &decoded.warnings)
          row.line = record.line
          decoded.hours[hour(of: row.createdAt)] += 1
          decoded.rows.append(row)
        } catch {
          decoded.rejections.append(rejection(error, view, line: record.line))
        }
      }
    }
    decoded.newAgents = (reported.agents..<names.agents.count).map(names.agents.text)
    decoded.newTeams = (reported.teams..<names.teams.count).map(names.teams.text)
    decoded.newCategories = (reported.categories..<names.categories.count).map(names.categories.text)
    reported = (names.agents.count, names.teams.count, names.categories.count)
    return decoded
  }

  private func hour(of instant: Instant) -> Int {
    let offset = mapping.zone?.offset(at: instant) ?? 28_800_000
    return WallClock(instant, offset: offset).hour
  }

  private func rejection(_ failure: RowFailure, _ view: RecordView, line: Int) -> Rejection {
    let position = failure.field.flatMap { positions[$0] }
    let value = position.flatMap { $0 < view.fields.count ? view.slice($0).bytes(in: view.bytes) : nil }
    return Rejection(
      line: line, column: position.map { headers[$0] } ?? failure.field?.rawValue ?? "",
      value: value.map { String(decoding: $0.prefix(200), as: UTF8.self) } ?? "", reason: failure.reason)
  }

  private mutating func decode(
    _ view: RecordView, warnings: inout [ImportWarning: Int]
  ) throws(RowFailure) -> TicketRow {
    if view.fields.count < headers.count { throw RowFailure(field: nil, reason: .tooFewFields) }
    if view.fields.count > headers.count { throw RowFailure(field: nil, reason: .tooManyFields) }
    var row = template
    row.externalID = try externalID(view)
    try readWords(view, into: &row, &warnings)
    try readTimes(view, into: &row)
    try readNames(view, into: &row)
    try readFigures(view, into: &row)
    try check(&row, &warnings)
    row.digest = digest(row, view.bytes)
    return row
  }

  private mutating func externalID(_ view: RecordView) throws(RowFailure) -> TicketRow.Slice {
    guard let id = try text(.externalID, view, limit: 128) else {
      throw RowFailure(field: .externalID, reason: .missing)
    }
    if Self.isScientific(id.bytes(in: view.bytes)) { throw RowFailure(field: .externalID, reason: .scientificID) }
    return id
  }

  /// Whether this is what Excel makes of a long number: `1.23457E+12`.
  static func isScientific(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let mark = text.firstIndex(where: { $0 | 0x20 == 0x65 }), mark + 2 < text.count,
      text[mark + 1] == 0x2B, text[0] &- 0x30 <= 9
    else { return false }
    return text[..<mark].allSatisfy { $0 &- 0x30 <= 9 || $0 == 0x2E }
      && text[(mark + 2)...].allSatisfy { $0 &- 0x30 <= 9 }
  }

  // MARK: Columns

  /// The field's bytes; nil when the file has no such column or nothing in it.
  func text(
    _ field: TicketField, _ view: RecordView, limit: Int = 10_000
  ) throws(RowFailure) -> TicketRow.Slice? {
    guard let position = positions[field] else { return nil }
    let slice = view.slice(position)
    guard slice.length > 0 else { return nil }
    let bytes = slice.bytes(in: view.bytes)
    if missing.contains(bytes) { return nil }
    if slice.length > limit { throw RowFailure(field: field, reason: .tooLong) }
    if !Self.isUTF8(bytes) { throw RowFailure(field: field, reason: .badText) }
    return slice
  }

  private mutating func readWords(
    _ view: RecordView, into row: inout TicketRow, _ warnings: inout [ImportWarning: Int]
  ) throws(RowFailure) {
    if let word = try word(.channel, view) { row.channel = try understood(channels.read(word), .channel) }
    if let word = try word(.priority, view) { row.priority = try understood(priorities.read(word), .priority) }
    if let word = try word(.tier, view) { row.tier = try understood(tiers.read(word), .tier) }
    if let word = try word(.status, view) {
      if let (status, exclusion) = states.read(word) {
        (row.status, row.exclusion, row.hasStatus) = (status, exclusion, true)
      } else {
        warnings[.oddStatus, default: 0] += 1
      }
    }
    if let word = try word(.complaint, view) {
      row.complaint = try understood(complaints.read(word), .complaint, .notYesOrNo)
    }
    if let word = try word(.outbound, view) {
      row.outbound = try understood(outbounds.read(word), .outbound, .notYesOrNo)
    }
  }

  private func word(_ field: TicketField, _ view: RecordView) throws(RowFailure) -> UnsafeBufferPointer<UInt8>? {
    try text(field, view, limit: 200)?.bytes(in: view.bytes)
  }

  private func understood<Meaning>(
    _ meaning: Meaning?, _ field: TicketField, _ reason: Rejection.Reason = .unknownValue
  ) throws(RowFailure) -> Meaning {
    guard let meaning else { throw RowFailure(field: field, reason: reason) }
    return meaning
  }

  private mutating func readTimes(_ view: RecordView, into row: inout TicketRow) throws(RowFailure) {
    guard let created = try time(.createdAt, view, after: nil) else {
      throw RowFailure(field: .createdAt, reason: .missing)
    }
    row.createdAt = created
    row.handoffAt = try time(.handoffAt, view, after: created)
    row.firstReplyAt = try time(.firstReplyAt, view, after: created)
    row.solvedAt = try time(.solvedAt, view, after: created)
    row.closedAt = try time(.closedAt, view, after: created)
    row.updatedAt = try time(.updatedAt, view, after: created)
    row.csatAt = try time(.csatAt, view, after: created)
  }

  private mutating func time(
    _ field: TicketField, _ view: RecordView, after created: Instant?
  ) throws(RowFailure) -> Instant? {
    guard let slice = try text(field, view, limit: 64) else { return nil }
    let bytes = slice.bytes(in: view.bytes)
    if let unit = mapping.columns[field]?.unit, let created {
      return created + (try duration(bytes, unit: unit, field))
    }
    if let timeHeader = mapping.columns[field]?.timeHeader, let timePosition = headers.firstIndex(of: timeHeader) {
      let joined = Array(bytes) + [0x20] + Array(view.slice(timePosition).bytes(in: view.bytes))
      return try joined.withUnsafeBufferPointer { joined throws(RowFailure) in try instant(joined, field) }
    }
    return try instant(bytes, field)
  }

  private mutating func instant(
    _ bytes: UnsafeBufferPointer<UInt8>, _ field: TicketField
  ) throws(RowFailure) -> Instant {
    switch times[field]?.read(bytes) ?? .failure(.unreadable) {
    case .success(let instant): return instant
    case .failure(.clipped): throw RowFailure(field: field, reason: .clippedTime)
    case .failure(.noOffset): throw RowFailure(field: field, reason: .noOffset)
    case .failure(.unreadable): throw RowFailure(field: field, reason: .badTime)
    }
  }

  /// A number of units, or `H:MM:SS`.
  func duration(
    _ bytes: UnsafeBufferPointer<UInt8>, unit: Milliseconds, _ field: TicketField
  ) throws(RowFailure) -> Milliseconds {
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.split(separator: ":").map { Int64($0) }
    if parts.count == 3, let hours = parts[0], let minutes = parts[1], let seconds = parts[2] {
      return (hours * 3600 + minutes * 60 + seconds) * 1000
    }
    guard let number = Double(text), number.isFinite, abs(number) < 1e12 else {
      throw RowFailure(field: field, reason: .badNumber)
    }
    return Milliseconds((number * Double(unit)).rounded())
  }

  private mutating func readNames(_ view: RecordView, into row: inout TicketRow) throws(RowFailure) {
    if let name = try word(.agent, view) { row.agent = names.agents.index(of: name).index }
    if let name = try word(.solver, view) { row.solver = names.agents.index(of: name).index }
    if let name = try word(.team, view) { row.team = names.teams.index(of: name).index }
    if let name = try word(.category, view) { row.category = names.categories.index(of: name).index }
    row.subject = try text(.subject, view)
    row.tags = try text(.tags, view)
    row.customer = try text(.customer, view, limit: 200)
  }

  private mutating func readFigures(_ view: RecordView, into row: inout TicketRow) throws(RowFailure) {
    if let slice = try text(.reopens, view, limit: 20) {
      guard let count = Int(String(decoding: slice.bytes(in: view.bytes), as: UTF8.self)) else {
        throw RowFailure(field: .reopens, reason: .badNumber)
      }
      guard (0...10_000).contains(count) else { throw RowFailure(field: .reopens, reason: .outOfRange) }
      row.reopens = count
    }
    if let slice = try text(.csat, view, limit: 100) { try readCSAT(slice, view, into: &row) }
    for field in TicketField.vendorDurations { try readVendor(field, view, into: &row) }
  }

  private func readCSAT(_ slice: TicketRow.Slice, _ view: RecordView, into row: inout TicketRow) throws(RowFailure) {
    switch csat.read(String(decoding: slice.bytes(in: view.bytes), as: UTF8.self)) {
    case .success(.content(let content)):
      (row.csat, row.csatRaw, row.surveyOffered) = (content, slice, true)
    case .success(.offered): row.surveyOffered = true
    case .success(.notOffered): break
    case .failure(.notANumber): throw RowFailure(field: .csat, reason: .badNumber)
    case .failure(.outOfRange): throw RowFailure(field: .csat, reason: .outOfRange)
    }
  }

  private func readVendor(_ field: TicketField, _ view: RecordView, into row: inout TicketRow) throws(RowFailure) {
    guard positions[field] != nil else { return }
    guard let slice = try text(field, view, limit: 40) else { return }
    let figure = try duration(slice.bytes(in: view.bytes), unit: mapping.columns[field]?.unit ?? 60_000, field)
    row.vendor.append(TicketRow.VendorFigure(field: field, milliseconds: figure))
  }

  // MARK: Whole row

  private func check(_ row: inout TicketRow, _ warnings: inout [ImportWarning: Int]) throws(RowFailure) {
    if let solved = row.solvedAt, solved < row.createdAt {
      throw RowFailure(field: .solvedAt, reason: .solvedBeforeCreated)
    }
    if row.agent == nil, row.firstReplyAt != nil, positions[.agent] != nil {
      throw RowFailure(field: .agent, reason: .answeredByNobody)
    }
    if !row.hasStatus { row.status = row.closedAt != nil ? .closed : row.solvedAt != nil ? .solved : .open }
    if !row.status.isSettled, row.solvedAt != nil || row.closedAt != nil {
      warnings[.solvedYetOpen, default: 0] += 1
    }
  }

  private func digest(_ row: TicketRow, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = ByteTable.hash(row.externalID.bytes(in: bytes))
    for slice in [row.subject, row.tags, row.customer, row.csatRaw] {
      hash = slice.map { ByteTable.hash($0.bytes(in: bytes), seed: hash) } ?? ByteTable.mix(hash, 1)
    }
    for (table, index) in [(names.agents, row.agent), (names.agents, row.solver), (names.teams, row.team)] {
      hash = ByteTable.mix(hash, index.map(table.hash) ?? 2)
    }
    hash = ByteTable.mix(hash, names.categories.hash(row.category))
    for time in [row.handoffAt, row.firstReplyAt, row.solvedAt, row.closedAt, row.updatedAt, row.csatAt] {
      hash = ByteTable.mix(hash, time.map { UInt64(bitPattern: $0.rawValue) } ?? 3)
    }
    let small = [
      UInt64(row.channel.rawValue), UInt64(row.priority.rawValue), UInt64(row.tier.rawValue),
      UInt64(row.status.rawValue),
      UInt64(row.exclusion.rawValue), row.outbound ? 1 : 0, row.complaint ? 1 : 0, row.surveyOffered ? 1 : 0,
      UInt64(row.reopens), UInt64(bitPattern: row.createdAt.rawValue),
    ]
    for value in small { hash = ByteTable.mix(hash, value) }
    for figure in row.vendor { hash = ByteTable.mix(hash, UInt64(bitPattern: figure.milliseconds)) }
    return hash
  }

  /// Whether this is UTF-8 without the NUL that no database text may hold.
  static func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while position + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      // The second term has a high bit for each byte that is zero (and for none when the first has none either).
      if (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 != 0 { break }
      position += 8
    }
    while position < bytes.count, bytes[position] < 0x80, bytes[position] != 0 { position += 1 }
    return position == bytes.count
      || (!bytes[position...].contains(0) && String(validating: bytes[position...], as: UTF8.self) != nil)
  }
}
