import Kernel

/// What the values of a column look like.
struct ColumnProfile {
  let header: String
  private(set) var rows = 0
  private(set) var filled = 0
  /// How often each value stands in the rows that were looked at; empty when there are too many different ones.
  private(set) var counts: [String: Int] = [:]
  private(set) var isVaried = false
  private var distinct: Set<String> = []
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
  /// The hours of the clock as written, of values that have a time of day.
  private(set) var hours = Array(repeating: 0, count: 24)
  /// By position in `TimePatterns.all`, how many values the pattern reads.
  private(set) var read = Array(repeating: 0, count: TimePatterns.all.count)
  /// Values after the sample that day first and month first were tried on.
  private(set) var filledByTime = 0
  private let missing: MissingValues

  init(header: String, missing: MissingValues) {
    self.header = header
    self.missing = missing
  }

  static let sampleSize = 2000
  private static let mostWords = 60

  mutating func note(_ value: String) {
    rows += 1
    guard !isMissing(value) else { return }
    filled += 1
    filledByTime += 1
    if samples.count < 5, !samples.contains(value) { samples.append(value) }
    distinct.insert(value)
    count(value)
    if let number = Double(value), number.isFinite {
      numbers += 1
      highest = max(highest, number)
    }
    var text = value
    text.withUTF8 { bytes in
      if TimeColumn.isClipped(bytes) { clipped += 1 }
      if RowDecoder.isScientific(bytes) { scientific += 1 }
    }
    if Self.isClock(value) { clocks += 1 }
    if let hour = Self.hour(value) { hours[hour] += 1 }
    if value.contains(":") { withTimeOfDay += 1 }
    guard (6...40).contains(value.utf8.count), value.contains(where: \.isNumber) else { return }
    for (index, candidate) in TimePatterns.all.enumerated() {
      guard let reading = TimePatterns.read(value, candidate.format) else { continue }
      read[index] += 1
      if index == 0, reading.offset != nil { withOffset += 1 }
    }
  }

  /// Looks only at whether the day or the month comes first, for rows after the sample.
  mutating func noteOrder(_ value: String) {
    guard let (first, second) = rivals, !isMissing(value) else { return }
    filledByTime += 1
    for index in [first, second] where TimePatterns.read(value, TimePatterns.all[index].format) != nil {
      read[index] += 1
    }
  }

  private func isMissing(_ value: String) -> Bool {
    var text = value
    return value.isEmpty || text.withUTF8 { missing.contains($0) }
  }

  private mutating func count(_ value: String) {
    guard !isVaried else { return }
    counts[value, default: 0] += 1
    guard counts.count > Self.mostWords else { return }
    isVaried = true
    counts = [:]
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
    return read.indices.filter { Double(read[$0]) >= 0.95 * Double(filledByTime) }
      .sorted { (read[$1], $0) < (read[$0], $1) }
  }

  /// Day first and month first, when both read the sample.
  private var rivals: (Int, Int)? {
    guard filled > 0 else { return nil }
    for index in read.indices where Double(read[index]) >= 0.95 * Double(filled) {
      guard let other = TimePatterns.swapped(TimePatterns.all[index].pattern),
        let rival = TimePatterns.all.firstIndex(where: { $0.pattern == other }), read[rival] > 0
      else { continue }
      return (index, rival)
    }
    return nil
  }

  var isTime: Bool { !fitting.isEmpty && !isCountedTime(fitting[0]) || isEpoch }
  /// Counted seconds look like any number, so they have to fill the column and be of our time.
  var isEpoch: Bool { !fitting.isEmpty && isCountedTime(fitting[0]) && numbers == filled && highest > 1_000_000_000 }
  var isDateOnly: Bool { isTime && withTimeOfDay == 0 && !isEpoch }
  var isClock: Bool { filled > 0 && clocks == filled }
  var isNumber: Bool { filled > 0 && numbers == filled }
  var isUnique: Bool { filled > 1 && filled == rows && distinct.count == filled }
  var hasOffset: Bool { filled > 0 && withOffset == filled }
  /// The pattern of its times; empty when they need none.
  var pattern: String { fitting.first.map { TimePatterns.all[$0].pattern } ?? "" }
  /// Whether the column leaves open if the day or the month comes first.
  var isOrderOpen: Bool {
    guard let (first, second) = rivals, fitting.first == first || fitting.first == second else { return false }
    return read[first] == read[second]
  }

  private func isCountedTime(_ index: Int) -> Bool { TimePatterns.all[index].pattern.hasPrefix("epoch") }

  /// The words of the column, the commonest first.
  var words: [(word: String, count: Int)] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }
}
