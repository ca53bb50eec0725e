import Kernel

/// Compares what the helpdesk says about its own standards with the times beside it.
struct VendorFlags: Sendable {
  private struct Pair: Sendable {
    let fields: (met: TicketField, due: TicketField)
    let flag: Int
    let due: Int
    let time: @Sendable (TicketRow) -> Instant?
    var words: WordReader<Bool>
    var column: TimeColumn
    let dueTime: Int?
  }

  private var pairs: [Pair]

  init(_ mapping: Mapping, headers: [String]) {
    func pair(
      _ flag: TicketField, _ due: TicketField, _ time: @escaping @Sendable (TicketRow) -> Instant?
    ) -> Pair? {
      guard let flagHeader = mapping.columns[flag]?.header, let flagPosition = headers.firstIndex(of: flagHeader),
        let column = mapping.columns[due], let header = column.header, let position = headers.firstIndex(of: header)
      else { return nil }
      return Pair(
        fields: (flag, due), flag: flagPosition, due: position, time: time,
        words: WordReader(values: mapping.words(flag), Self.met),
        column: TimeColumn(format: column.format, zone: mapping.zone, ignoresOffsets: mapping.ignoresOffsets),
        dueTime: column.timeHeader.flatMap(headers.firstIndex(of:)))
    }
    pairs = [
      pair(.vendorFirstResponseMet, .vendorFirstResponseDue, { $0.firstReplyAt }),
      pair(.vendorResolutionMet, .vendorResolutionDue, { $0.solvedAt }),
    ].compactMap(\.self)
  }

  /// Adds what a row says of the helpdesk's standards to its figures: each target as a duration from creation, each flag
  /// as 1 for met; returns whether a flag says met and the time lies after what was due, or the other way round.
  ///
  /// Without the time, or with a flag that means nothing, there is nothing to compare.
  mutating func read(into row: inout TicketRow, _ text: (Int) -> UnsafeBufferPointer<UInt8>) -> Bool {
    var isContradiction = false
    for index in pairs.indices {
      guard let met = pairs[index].words.read(text(pairs[index].flag)), let due = due(index, text) else { continue }
      let fields = pairs[index].fields
      row.vendor.append(TicketRow.VendorFigure(field: fields.due, milliseconds: due - row.createdAt))
      row.vendor.append(TicketRow.VendorFigure(field: fields.met, milliseconds: met ? 1 : 0))
      if let time = pairs[index].time(row), met != (time <= due) { isContradiction = true }
    }
    return isContradiction
  }

  private mutating func due(_ index: Int, _ text: (Int) -> UnsafeBufferPointer<UInt8>) -> Instant? {
    var written = Array(text(pairs[index].due))
    if let position = pairs[index].dueTime { written += [0x20] + Array(text(position)) }
    let result = written.withUnsafeBufferPointer { pairs[index].column.read($0) }
    return try? result.get()
  }

  static func met(_ word: String) -> Bool? {
    words[word.lowercased()] ?? Synonyms.yesOrNo(word)
  }

  private static let words: [String: Bool] = [
    "within sla": true, "met": true, "achieved": true, "on time": true, "sla violated": false, "breached": false,
    "violated": false, "missed": false, "达标": true, "未超时": true, "按时": true, "及时": true, "未逾期": true, "超时": false,
    "已超时": false,
    "未达标": false, "不及时": false, "逾期": false, "已逾期": false,
  ]
}

extension RowDecoder {
  /// Counts what is odd about a row that was taken.
  mutating func noteOddities(_ row: TicketRow, _ view: RecordView, _ warnings: inout [ImportWarning: Int]) {
    if row.hasTime(after: latestTime) { warnings[.futureTime, default: 0] += 1 }
    if let subject = row.subject, DamagedText.isDamaged(subject.bytes(in: view.bytes)) {
      warnings[.damagedText, default: 0] += 1
    }
  }
}
