import Kernel

/// What the values of a column look like: the first ones looked at closely, all others as far as that left questions.
struct ColumnProfile {
  let header: String
  private(set) var rows = 0
  private(set) var filled = 0
  /// The first different values.
  private(set) var samples: [String] = []
  private(set) var numbers = 0
  private(set) var highest = 0.0
  /// Values such as 9:30 or 00:02:23.
  private(set) var clocks = 0
  private(set) var clipped = 0
  private(set) var scientific = 0
  private(set) var withOffset = 0
  private(set) var withTimeOfDay = 0
  /// The hours of the clock as written, of the first values that have a time of day.
  private(set) var hours = Array(repeating: 0, count: 24)
  /// By position in `TimePatterns.all`, how many values the pattern reads.
  private(set) var read = Array(repeating: 0, count: TimePatterns.all.count)
  /// The patterns that are tried on every value: those that many of the first ones fit, and their rivals.
  private var candidates: [Int] = []
  private let missing: MissingValues
  /// The different values, each with how often it stands there; nothing when there are too many.
  private var distinct = ByteTable()
  private var counts: [Int] = []
  private var hasTooMany = false
  /// Of the values so far, as long as no two are equal; given up when there are very many.
  private var hashes: Set<UInt64> = []
  private var hasRepeats = false

  init(header: String, missing: MissingValues) {
    self.header = header
    self.missing = missing
  }

  private static let sampleSize = 2000
  private static let mostWords = 500
  private static let mostHashes = 200_000

  /// Looks at a value without the blanks around it.
  mutating func note(_ value: UnsafeBufferPointer<UInt8>) {
    rows += 1
    guard !value.isEmpty, !missing.contains(value) else { return }
    filled += 1
    count(value)
    compare(value)
    if filled <= Self.sampleSize {
      look(at: value)
      if filled == Self.sampleSize { settle() }
    } else {
      lookOn(at: value)
    }
  }

  private mutating func count(_ value: UnsafeBufferPointer<UInt8>) {
    guard !hasTooMany else { return }
    let (index, isNew) = distinct.index(of: value)
    if isNew { counts.append(0) }
    counts[index] += 1
    guard counts.count > Self.mostWords else { return }
    (hasTooMany, distinct, counts) = (true, ByteTable(), [])
  }

  private mutating func compare(_ value: UnsafeBufferPointer<UInt8>) {
    guard !hasRepeats, hashes.count < Self.mostHashes else { return }
    if !hashes.insert(ByteTable.hash(value)).inserted { (hasRepeats, hashes) = (true, []) }
  }

  private mutating func look(at bytes: UnsafeBufferPointer<UInt8>) {
    let value = String(decoding: bytes, as: UTF8.self)
    if samples.count < 5, !samples.contains(value) { samples.append(value) }
    noteNumber(value)
    if TimeColumn.isClipped(bytes) { clipped += 1 }
    if RowDecoder.isScientific(bytes) { scientific += 1 }
    if Self.isClock(value) { clocks += 1 }
    if let hour = Self.hour(value) { hours[hour] += 1 }
    guard (6...40).contains(bytes.count), value.contains(where: \.isNumber) else { return }
    var hasTime = false
    for (index, candidate) in TimePatterns.all.enumerated() {
      guard let reading = TimePatterns.read(bytes, candidate.format) else { continue }
      read[index] += 1
      hasTime = hasTime || reading.hasTimeOfDay
      if index == 0, reading.offset != nil { withOffset += 1 }
    }
    if hasTime { withTimeOfDay += 1 }
  }

  private mutating func noteNumber(_ value: String) {
    guard let number = Double(value), number.isFinite else { return }
    numbers += 1
    highest = max(highest, number)
  }

  /// Chooses what to go on with after the first values.
  private mutating func settle() {
    let likely = read.indices.filter { read[$0] * 2 >= filled }
    candidates = Set(likely + likely.compactMap(TimePatterns.rival)).sorted()
  }

  private mutating func lookOn(at bytes: UnsafeBufferPointer<UInt8>) {
    if numbers == filled - 1 { noteNumber(String(decoding: bytes, as: UTF8.self)) }
    if clocks == filled - 1, Self.isClock(String(decoding: bytes, as: UTF8.self)) { clocks += 1 }
    var hasTime = false
    for index in candidates {
      guard let reading = TimePatterns.read(bytes, TimePatterns.all[index].format) else { continue }
      read[index] += 1
      hasTime = hasTime || reading.hasTimeOfDay
      if index == 0, reading.offset != nil { withOffset += 1 }
    }
    if hasTime { withTimeOfDay += 1 }
  }

  /// The hour before the first colon, with the half of the day where one is named.
  private static func hour(_ value: String) -> Int? {
    guard let colon = value.firstIndex(of: ":") else { return nil }
    let digits = value[..<colon].reversed().prefix { $0.isASCII && $0.isNumber }
    guard let hour = Int(String(digits.reversed().suffix(2))), hour < 24 else { return nil }
    let isAfternoon = value.uppercased().hasSuffix("PM") || value.contains("下午")
    let isMorning = value.uppercased().hasSuffix("AM") || value.contains("上午")
    if isAfternoon, hour < 12 { return hour + 12 }
    return isMorning && hour == 12 ? 0 : hour
  }

  private static func isClock(_ value: String) -> Bool {
    let parts = value.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return false }
    return parts.allSatisfy { part in
      let digits = part.split(separator: ".").first ?? part
      return (1...3).contains(digits.count) && digits.allSatisfy { $0.isASCII && $0.isNumber }
    }
  }

  // MARK: Conclusions

  /// The patterns, by position, that read nearly every value, the best first.
  private var fitting: [Int] {
    guard filled > 0 else { return [] }
    return read.indices.filter(readsNearlyAll)
      .sorted { (read[$1], $0) < (read[$0], $1) }
  }

  /// One odd value must not hide what a column of few rows holds.
  private func readsNearlyAll(_ pattern: Int) -> Bool {
    Double(read[pattern]) >= 0.95 * Double(filled) || filled > 2 && read[pattern] >= filled - 1
  }

  /// Day first and month first, when both read some values and one of them nearly all.
  private var rivals: (Int, Int)? {
    guard filled > 0 else { return nil }
    for index in read.indices where readsNearlyAll(index) {
      if let rival = TimePatterns.rival(of: index), read[rival] > 0 { return (index, rival) }
    }
    return nil
  }

  var isTime: Bool { !fitting.isEmpty && !isCountedTime(fitting[0]) || isEpoch }
  /// Counted seconds look like any number, so they have to fill the column and be of our time.
  var isEpoch: Bool { !fitting.isEmpty && isCountedTime(fitting[0]) && numbers == filled && highest > 1_000_000_000 }
  var isDateOnly: Bool { isTime && withTimeOfDay == 0 && !isEpoch }
  var isClock: Bool { filled > 0 && clocks == filled }
  var isNumber: Bool { filled > 0 && numbers == filled }
  var isUnique: Bool { filled > 1 && filled == rows && !hasRepeats }
  /// Whether there are more different values than a set of words has.
  var isVaried: Bool { hasTooMany || counts.count > 60 }
  /// Whether there are more different values than can be listed.
  var isUnlisted: Bool { hasTooMany }
  var hasOffset: Bool { filled > 0 && withOffset == filled }
  /// The pattern of its times; empty when they need none.
  var pattern: String { fitting.first.map { TimePatterns.all[$0].pattern } ?? "" }
  /// Whether the column leaves open if the day or the month comes first.
  var isOrderOpen: Bool {
    guard let (first, second) = rivals, fitting.first == first || fitting.first == second else { return false }
    return read[first] == read[second]
  }

  private func isCountedTime(_ index: Int) -> Bool { TimePatterns.all[index].pattern.hasPrefix("epoch") }

  /// How many values its pattern of times does not read.
  var unread: Int { fitting.first.map { filled - read[$0] } ?? 0 }

  /// The different values, the commonest first; none when there are too many.
  var words: [(word: String, count: Int)] {
    counts.indices.map { (word: distinct.text($0), count: counts[$0]) }
      .sorted { ($1.count, $0.word) < ($0.count, $1.word) }
  }
}
