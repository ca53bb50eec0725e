import Kernel
import People
import Tabular

/// Why a record was refused: which field, and the reason.
struct RowFailure: Error {
  var field: TicketField?
  var reason: Rejection.Reason
}

extension RowDecoder {
  /// Decodes a block; names seen for the first time are listed in the order of their numbers.
  mutating func decode(_ read: RecordBatch) -> DecodedBatch {
    var batch = read
    oneLine.tidy(&batch)
    let masked = masking?.mask(&batch) ?? [:]
    var decoded = DecodedBatch(bytes: batch.bytes)
    decoded.rows.reserveCapacity(batch.records.count)
    decoded.tickets.reserveCapacity(batch.records.count)
    batch.bytes.withUnsafeBufferPointer { bytes in
      for (number, record) in batch.records.enumerated() {
        let view = RecordView(bytes: bytes, fields: batch.fields[record.range], missing: missing)
        do throws(RowFailure) {
          var row = try decode(view, warnings: &decoded.warnings)
          row.line = record.line
          noteOddities(row, view, &decoded.warnings)
          if record.hasStrayQuote { decoded.warnings[.strayQuote, default: 0] += 1 }
          decoded.hours[hour(of: row.createdAt)] += 1
          decoded.rows.append(row)
          decoded.tickets.append(ticket(row))
          if let counts = masked[number] { decoded.masked.merge(counts, uniquingKeysWith: +) }
          if shape.isLearning { shape.learn(view) }
        } catch {
          decoded.rejections.append(rejection(error, view, line: record.line))
        }
      }
    }
    decoded.newAgents = (reported.agents..<names.agents.count).map(names.agents.text)
    decoded.newTeams = (reported.teams..<names.teams.count).map(names.teams.text)
    reported = (names.agents.count, names.teams.count)
    if times.skipped > reportedSkips { decoded.warnings[.skippedTime] = times.skipped - reportedSkips }
    reportedSkips = times.skipped
    if times.datesAlone > reportedDates { decoded.warnings[.dateAlone] = times.datesAlone - reportedDates }
    reportedDates = times.datesAlone
    return decoded
  }

  /// The ticket that the row describes, with numbers plus one for agents.
  private mutating func ticket(_ row: TicketRow) -> Ticket {
    while categories.count < names.categories.count {
      categories.append(Category(names.categories.text(categories.count)))
    }
    let category = categories[row.category]
    func agent(_ number: Int?) -> Agent.ID? { number.map { Agent.ID(Int64($0) + 1) } }
    return Ticket(
      id: Ticket.ID(0),
      fields: TicketFields(channel: row.channel, category: category, priority: row.priority, tier: row.tier),
      status: row.status, exclusion: row.exclusion, agent: agent(row.agent), solver: agent(row.solver),
      createdAt: row.createdAt, handoffAt: row.handoffAt, firstReplyAt: row.firstReplyAt, solvedAt: row.solvedAt,
      closedAt: row.closedAt, outbound: row.outbound, reopens: row.reopens,
      complaint: row.complaint || category == .complaint, csat: row.csat, csatAt: row.csatAt,
      surveyOffered: row.surveyOffered, repeated: nil)
  }

  private func hour(of instant: Instant) -> Int {
    let offset = mapping.zone?.offset(at: instant) ?? 28_800_000
    return WallClock(instant, offset: offset).hour
  }

  private func rejection(_ failure: RowFailure, _ view: RecordView, line: Int) -> Rejection {
    let position = failure.field.flatMap(columns.position)
    let value = position.flatMap { $0 < view.fields.count ? view.slice($0).bytes(in: view.bytes) : nil }
    return Rejection(
      line: line, column: position.map { headers[$0] } ?? failure.field?.rawValue ?? "",
      value: value.map(Rejection.shown) ?? "", reason: failure.reason, isShifted: shape.isShifted(view))
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
    try readNames(view, into: &row, &warnings)
    try readFigures(view, into: &row)
    try check(&row, &warnings)
    if flags.read(into: &row, { view.slice($0).bytes(in: view.bytes) }) {
      warnings[.flagAgainstStamps, default: 0] += 1
    }
    row.digest = digest(row, view.bytes)
    return row
  }

  private mutating func externalID(_ view: RecordView) throws(RowFailure) -> TicketRow.Slice {
    guard let id = try view.text(columns.externalID, limit: 128) else {
      throw RowFailure(field: .externalID, reason: .missing)
    }
    let bytes = id.bytes(in: view.bytes)
    if Self.isScientific(bytes) { throw RowFailure(field: .externalID, reason: .scientificID) }
    if OneLineColumns.isMarred(bytes) { throw RowFailure(field: .externalID, reason: .marredNumber) }
    return id
  }

  /// Whether this is what Excel makes of a long number: `1.23457E+12`.
  static func isScientific(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, first &- 0x30 <= 9, let mark = text.firstIndex(where: { $0 | 0x20 == 0x65 }),
      mark + 2 < text.count, text[mark + 1] == 0x2B
    else { return false }
    return text[..<mark].allSatisfy { $0 &- 0x30 <= 9 || $0 == 0x2E }
      && text[(mark + 2)...].allSatisfy { $0 &- 0x30 <= 9 }
  }

  // MARK: Columns

  private mutating func readWords(
    _ view: RecordView, into row: inout TicketRow, _ warnings: inout [ImportWarning: Int]
  ) throws(RowFailure) {
    if let word = try view.word(columns.channel) { row.channel = try Self.understood(channels.read(word), .channel) }
    if let word = try view.word(columns.priority) {
      row.priority = try Self.understood(priorities.read(word), .priority)
    }
    if let word = try view.word(columns.tier) { row.tier = try Self.understood(tiers.read(word), .tier) }
    if let word = try view.word(columns.status) {
      if let (status, exclusion) = states.read(word) {
        (row.status, row.exclusion, row.hasStatus) = (status, exclusion, true)
      } else {
        warnings[.oddStatus, default: 0] += 1
      }
    }
    if let word = try view.word(columns.complaint) {
      row.complaint = try Self.understood(complaints.read(word), .complaint, .notYesOrNo)
    }
    if let word = try view.word(columns.outbound) {
      row.outbound = try Self.understood(outbounds.read(word), .outbound, .notYesOrNo)
    }
  }

  /// Static, since `self` would be copied to be passed beside a reader of its own that changes.
  private static func understood<Meaning>(
    _ meaning: Meaning?, _ field: TicketField, _ reason: Rejection.Reason = .unknownValue
  ) throws(RowFailure) -> Meaning {
    guard let meaning else { throw RowFailure(field: field, reason: reason) }
    return meaning
  }

  private mutating func readTimes(_ view: RecordView, into row: inout TicketRow) throws(RowFailure) {
    guard let created = try view.time(columns.createdAt, &times.createdAt, after: nil) else {
      throw RowFailure(field: .createdAt, reason: .missing)
    }
    row.createdAt = created
    row.handoffAt = try view.time(columns.handoffAt, &times.handoffAt, after: created)
    row.firstReplyAt = try view.time(columns.firstReplyAt, &times.firstReplyAt, after: created)
    row.solvedAt = try view.time(columns.solvedAt, &times.solvedAt, after: created)
    row.closedAt = try view.time(columns.closedAt, &times.closedAt, after: created)
    row.updatedAt = try view.time(columns.updatedAt, &times.updatedAt, after: created)
    row.csatAt = try view.time(columns.csatAt, &times.csatAt, after: created)
  }

  private mutating func readNames(
    _ view: RecordView, into row: inout TicketRow, _ warnings: inout [ImportWarning: Int]
  ) throws(RowFailure) {
    if let name = try view.word(columns.agent) { row.agent = names.agents.index(of: name).index }
    if let name = try view.word(columns.solver) { row.solver = names.agents.index(of: name).index }
    if let name = try view.word(columns.team) { row.team = names.teams.index(of: name).index }
    if let name = try view.word(columns.category) {
      let renamed = renamesCategories ? categoryNames.read(name) : nil
      row.category = renamed.map { names.categories.index(of: $0) } ?? names.categories.index(of: name).index
    }
    row.subject = try view.text(columns.subject)
    row.tags = try view.text(columns.tags)
    row.customer = try view.text(columns.customer, limit: 200)
    // Two customers whose numbers were rounded alike are not one who came back.
    if let customer = row.customer, Self.isScientific(customer.bytes(in: view.bytes)) {
      row.customer = nil
      warnings[.roundedCustomer, default: 0] += 1
    }
  }

  private mutating func readFigures(_ view: RecordView, into row: inout TicketRow) throws(RowFailure) {
    if let slice = try view.text(columns.reopens, limit: 20) {
      guard let count = Int(String(decoding: slice.bytes(in: view.bytes), as: UTF8.self)) else {
        throw RowFailure(field: .reopens, reason: .badNumber)
      }
      guard (0...10_000).contains(count) else { throw RowFailure(field: .reopens, reason: .outOfRange) }
      row.reopens = count
    }
    if let slice = try view.text(columns.csat, limit: 100) { try readCSAT(slice, view, into: &row) }
    for column in columns.vendor { try readVendor(column, view, into: &row) }
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

  private func readVendor(
    _ column: FileColumns.Column, _ view: RecordView, into row: inout TicketRow
  ) throws(RowFailure) {
    guard let slice = try view.text(column, limit: 40) else { return }
    let unit = mapping.columns[column.field]?.unit ?? 60_000
    let figure = try view.duration(slice.bytes(in: view.bytes), unit: unit, column.field)
    row.vendor.append(TicketRow.VendorFigure(field: column.field, milliseconds: figure))
  }

  // MARK: Whole row

  private func check(_ row: inout TicketRow, _ warnings: inout [ImportWarning: Int]) throws(RowFailure) {
    if let solved = row.solvedAt, solved < row.createdAt {
      throw RowFailure(field: .solvedAt, reason: .solvedBeforeCreated)
    }
    if row.agent == nil, row.firstReplyAt != nil, columns.agent.position >= 0 {
      throw RowFailure(field: .agent, reason: .answeredByNobody)
    }
    if !row.hasStatus { row.status = row.closedAt != nil ? .closed : row.solvedAt != nil ? .solved : .open }
    if !row.status.isSettled, row.solvedAt != nil || row.closedAt != nil {
      warnings[.solvedYetOpen, default: 0] += 1
    }
  }

  private func digest(_ row: TicketRow, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = ByteTable.hash(row.externalID.bytes(in: bytes))
    // Spelled out, since a list would be allocated for every row.
    func mix(_ slice: TicketRow.Slice?) {
      hash = slice.map { ByteTable.hash($0.bytes(in: bytes), seed: hash) } ?? ByteTable.mix(hash, 1)
    }
    func mix(_ time: Instant?) { hash = ByteTable.mix(hash, time.map { UInt64(bitPattern: $0.rawValue) } ?? 3) }
    func mix(word: UInt8) { hash = ByteTable.mix(hash, UInt64(word)) }
    func mix(_ flag: Bool) { mix(word: flag ? 1 : 0) }
    mix(row.subject); mix(row.tags); mix(row.customer); mix(row.csatRaw)
    hash = ByteTable.mix(hash, row.agent.map(names.agents.hash) ?? 2)
    hash = ByteTable.mix(hash, row.solver.map(names.agents.hash) ?? 2)
    hash = ByteTable.mix(hash, row.team.map(names.teams.hash) ?? 2)
    hash = ByteTable.mix(hash, names.categories.hash(row.category))
    mix(row.handoffAt); mix(row.firstReplyAt); mix(row.solvedAt); mix(row.closedAt); mix(row.updatedAt)
    mix(row.csatAt)
    mix(word: row.channel.rawValue); mix(word: row.priority.rawValue); mix(word: row.tier.rawValue)
    mix(word: row.status.rawValue); mix(word: row.exclusion.rawValue)
    mix(row.outbound); mix(row.complaint); mix(row.surveyOffered)
    hash = ByteTable.mix(hash, UInt64(row.reopens))
    hash = ByteTable.mix(hash, UInt64(bitPattern: row.createdAt.rawValue))
    for figure in row.vendor { hash = ByteTable.mix(hash, UInt64(bitPattern: figure.milliseconds)) }
    return hash
  }
}
