/// The patterns that a proposal tries on a column of times.
enum TimePatterns {
  /// The empty pattern stands for ISO 8601 and its everyday forms, which need none.
  static let all: [(pattern: String, format: TimeFormat?)] =
    [("", nil)]
    + (days.flatMap { day in times.map { day + $0 } } + ["epoch", "epoch-ms"]).compactMap { pattern in
      TimeFormat(pattern).map { (pattern, $0) }
    }

  private static let days = [
    "dd/MM/yyyy", "MM/dd/yyyy", "dd-MM-yyyy", "MM-dd-yyyy", "dd.MM.yyyy", "yyyy.MM.dd", "dd/MM/yy", "MM/dd/yy",
    "dd-MMM-yy", "dd-MMM-yyyy", "dd MMM yyyy", "MMM dd, yyyy", "yyyy年MM月dd日", "yyyyMMdd",
  ]
  private static let times = ["", " HH:mm", " HH:mm:ss", " hh:mm a", " hh:mm:ss a", "THH:mm:ss"]

  /// The same pattern with day and month swapped; nil when it does not begin with either.
  static func swapped(_ pattern: String) -> String? {
    for (first, second) in [("dd/MM/", "MM/dd/"), ("dd-MM-", "MM-dd-")] {
      if pattern.hasPrefix(first) { return second + pattern.dropFirst(first.count) }
      if pattern.hasPrefix(second) { return first + pattern.dropFirst(second.count) }
    }
    return nil
  }

  /// Whether a text can only be a point in time, and no number.
  static func isTime(_ text: String) -> Bool {
    guard (6...40).contains(text.utf8.count), text.contains(where: \.isNumber), Double(text) == nil else {
      return false
    }
    return all.contains { read(text, $0.format) != nil }
  }

  /// The position of the same pattern with day and month swapped.
  static func rival(of index: Int) -> Int? {
    swapped(all[index].pattern).flatMap { other in all.firstIndex { $0.pattern == other } }
  }

  static func read(_ text: String, _ format: TimeFormat?) -> TimeReading? {
    var text = text
    return text.withUTF8 { read($0, format) }
  }

  static func read(_ text: UnsafeBufferPointer<UInt8>, _ format: TimeFormat?) -> TimeReading? {
    format.map { TimeParser.read(text, as: $0) } ?? TimeParser.plain(text)
  }
}
