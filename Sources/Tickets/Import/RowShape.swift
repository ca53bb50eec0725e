import Kernel
import Tabular

/// What the columns of a file hold, learnt from its first good rows, so that a row whose values stand a column beside where
/// they belong can be told from one that is wrong in another way.
struct RowShape: Sendable {
  private var columns: [Column]
  private var rows = 0

  private static let rowsToLearn = 200
  private static let rowsToTrust = 20

  init(columns count: Int) {
    columns = Array(repeating: Column(), count: count)
  }

  var isLearning: Bool { rows < Self.rowsToLearn }

  /// Learns from a row that was taken.
  mutating func learn(_ view: RecordView) {
    rows += 1
    for index in 0..<min(view.fields.count, columns.count) {
      if let value = Self.value(index, view) { columns[index].learn(value) }
    }
  }

  /// Whether values that do not fit their own columns fit those beside them: one that is a time, or two others.
  func isShifted(_ view: RecordView) -> Bool {
    let values = (0..<min(view.fields.count, columns.count)).map { Self.value($0, view) }
    return [-1, 1].contains { step in
      var found = 0
      for (index, value) in values.enumerated() {
        guard let value, columns.indices.contains(index + step), columns[index].surelyLacks(value, in: rows),
          columns[index + step].surelyHolds(value)
        else { continue }
        found += columns[index + step].holdsTimes ? 2 : 1
      }
      return found >= 2
    }
  }

  /// Nil for an empty field, and for one that is too long to be anything but free text.
  private static func value(_ index: Int, _ view: RecordView) -> String? {
    let text = view.slice(index).bytes(in: view.bytes)
    if text.isEmpty || text.count > 60 || view.missing.contains(text) { return nil }
    return String(decoding: text, as: UTF8.self)
  }

  /// What the good rows have in a column.
  private struct Column {
    private var filled = 0
    private var times = 0
    private var numbers = 0
    /// Nil when there are too many for a set of words.
    private var words: Set<String>? = []

    private static let mostWords = 24

    mutating func learn(_ value: String) {
      filled += 1
      if TimePatterns.isTime(value) { times += 1 }
      if Double(value) != nil { numbers += 1 }
      words?.insert(value)
      if let known = words, known.count > Self.mostWords { words = nil }
    }

    var holdsTimes: Bool { filled > 0 && times == filled }
    private var holdsNumbers: Bool { filled > 0 && numbers == filled }
    /// Words that come again and again.
    private var vocabulary: Set<String>? {
      guard let words, filled > 0, !holdsTimes, filled >= 2 * words.count else { return nil }
      return words
    }

    func surelyHolds(_ value: String) -> Bool {
      if holdsTimes { return TimePatterns.isTime(value) }
      if let vocabulary { return vocabulary.contains(value) }
      return holdsNumbers && Double(value) != nil
    }

    func surelyLacks(_ value: String, in rows: Int) -> Bool {
      // What is rarely there may come late, times above all; a word of another column hardly does.
      if filled == 0 { return rows >= RowShape.rowsToTrust && !TimePatterns.isTime(value) }
      if holdsTimes { return !TimePatterns.isTime(value) }
      if let vocabulary { return !vocabulary.contains(value) }
      if holdsNumbers { return Double(value) == nil }
      return filled > 0 && times == 0 && TimePatterns.isTime(value)
    }
  }
}
