import Kernel

/// Which field of a ticket a column is, and why.
struct FieldGuess: Equatable {
  enum Reason: Equatable {
    case header
    case wordInHeader(String)
    case everyValueDiffers
  }

  var column: Int
  var reason: Reason
  /// For a duration: the unit and the word that names it; the word is nil when none does.
  var unit: DurationUnit?
  /// The column of the time of day, when date and time stand apart.
  var timeColumn: Int?
}

/// A unit that a header names.
struct DurationUnit: Equatable {
  var name: String
  var word: String?

  static func named(in header: String) -> DurationUnit? {
    let header = header.lowercased()
    for (name, words) in units {
      for word in words where contains(header, word) { return DurationUnit(name: name, word: word) }
    }
    return nil
  }

  /// A short Latin word has to stand alone; Chinese has no spaces to stand between.
  private static func contains(_ header: String, _ word: String) -> Bool {
    guard word.allSatisfy(\.isASCII) else { return header.contains(word) }
    return header.split { !$0.isLetter }.contains { $0 == word }
  }

  private static let units: [(String, [String])] = [
    ("milliseconds", ["ms", "msec", "milliseconds", "毫秒"]),
    ("seconds", ["s", "sec", "secs", "second", "seconds", "秒"]),
    ("minutes", ["min", "mins", "minute", "minutes", "分钟", "分"]),
    ("hours", ["h", "hr", "hrs", "hour", "hours", "小时"]), ("days", ["d", "day", "days", "天"]),
  ]
}

/// Guesses the fields of a table's columns.
struct FieldGuesses {
  private(set) var fields: [TicketField: FieldGuess] = [:]
  private let columns: [ColumnProfile]

  init(_ columns: [ColumnProfile]) {
    self.columns = columns
    guessPlain()
    guessByWords()
    deriveFirstReply()
    joinDateAndTime()
    guessID()
  }

  var used: Set<Int> { Set(fields.values.flatMap { [$0.column, $0.timeColumn].compactMap(\.self) }) }

  private mutating func guessPlain() {
    var ranks: [TicketField: Int] = [:]
    if let id = PlainHeaders.ownID(among: columns.map(\.header)),
      let index = columns.firstIndex(where: { $0.header == id }), let guess = fitted(.externalID, index, .header)
    {
      (ranks[.externalID], fields[.externalID]) = (-1, guess)
    }
    for (index, column) in columns.enumerated() {
      guard let (field, rank) = PlainHeaders.find(column.header), rank < ranks[field] ?? .max,
        let guess = fitted(field, index, .header)
      else { continue }
      ranks[field] = rank
      fields[field] = guess
    }
  }

  private mutating func guessByWords() {
    for (field, words) in GuessWords.all where fields[field] == nil {
      for (index, column) in columns.enumerated() where !used.contains(index) && column.filled > 0 {
        guard let word = words.first(where: { Self.contains(column.header, $0) }),
          let guess = fitted(field, index, .wordInHeader(word))
        else { continue }
        fields[field] = guess
        break
      }
    }
  }

  /// Without a time of the first reply, the helpdesk's own duration until it tells when it was.
  private mutating func deriveFirstReply() {
    if fields[.firstReplyAt] == nil { fields[.firstReplyAt] = fields[.vendorFirstResponse] }
  }

  /// The guess, if the values can be what the header says; nil otherwise.
  private func fitted(_ field: TicketField, _ index: Int, _ reason: FieldGuess.Reason) -> FieldGuess? {
    let column = columns[index]
    var guess = FieldGuess(column: index, reason: reason)
    if field.holdsTimes {
      if column.isTime, DurationUnit.named(in: column.header) == nil || !column.isNumber { return guess }
      guard field != .createdAt, column.isNumber || column.isClock else { return nil }
      guess.unit = DurationUnit.named(in: column.header) ?? DurationUnit(name: "minutes")
      return guess
    }
    if field.isVendorDuration {
      guard column.isNumber || column.isClock else { return nil }
      guess.unit = DurationUnit.named(in: column.header) ?? DurationUnit(name: "minutes")
    }
    if field == .csat, column.isTime { return nil }
    if field == .externalID, column.filled < column.rows { return nil }
    if Self.wordFields.contains(field), column.isVaried || column.isTime { return nil }
    if field == .reopens, !column.isNumber { return nil }
    return guess
  }

  /// A column of days and one of times of day make one point in time.
  private mutating func joinDateAndTime() {
    guard let clock = columns.indices.first(where: { isTimeOfDay($0) }) else { return }
    if let created = fields[.createdAt] {
      if columns[created.column].isDateOnly { fields[.createdAt]?.timeColumn = clock }
      return
    }
    guard let date = columns.indices.first(where: { columns[$0].isDateOnly && !used.contains($0) }) else { return }
    fields[.createdAt] = FieldGuess(column: date, reason: .wordInHeader("date"), timeColumn: clock)
  }

  private func isTimeOfDay(_ index: Int) -> Bool {
    let header = columns[index].header.lowercased()
    let named = ["time", "时间", "时刻"].contains { Self.contains(header, $0) || header.hasSuffix($0) }
    return columns[index].isClock && !used.contains(index) && named && DurationUnit.named(in: header) == nil
  }

  private mutating func guessID() {
    guard fields[.externalID] == nil else { return }
    let ids = columns.indices.filter { columns[$0].isUnique && !used.contains($0) && !columns[$0].isTime }
    let named = ids.first { column in ["id", "编号", "单号"].contains { Self.contains(columns[column].header, $0) } }
    if let index = named ?? ids.first { fields[.externalID] = FieldGuess(column: index, reason: .everyValueDiffers) }
  }

  private static let wordFields: Set<TicketField> = [
    .channel, .priority, .tier, .status, .complaint, .outbound, .vendorFirstResponseMet, .vendorResolutionMet,
  ]

  static func contains(_ header: String, _ word: String) -> Bool {
    let header = header.lowercased()
    guard word.allSatisfy(\.isASCII) else { return header.contains(word) }
    let wanted = word.split(separator: " ").map(String.init)
    let words = header.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return wanted.allSatisfy { wanted in words.contains { $0.hasPrefix(wanted) } }
  }
}
