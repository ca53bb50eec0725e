import Tabular

/// The parts that proposals of every kind share.
struct ProposalLines {
  let words: ProposalWords
  private(set) var lines: [String] = []

  init(_ words: ProposalWords) {
    self.words = words
  }

  mutating func add(_ line: String) {
    lines.append(line)
  }

  mutating func add(comment: String, indent: String = "") {
    lines.append("\(indent)# \(comment)")
  }

  /// Which file the proposal is for, and what to do with it.
  mutating func addOrigin(_ file: ProposedFile) {
    let name = YAMLText.comment(file.name)
    add(
      comment: words(
        "Proposed from \(name) (\(file.rows) rows). Correct it, then: assay import FILE --mapping THIS",
        "据 \(name)（\(file.rows) 行）推测。改好后：assay import 文件 --mapping 本文件"))
  }

  /// The line of the header, when rows stand above it, which are shown.
  mutating func addHeader(_ file: ProposedFile) {
    guard let line = file.headerRow else { return }
    add(
      comment: words(
        "? The header seems to stand in line \(line). These rows above it are not read:",
        "? 表头似乎在第 \(line) 行，其上各行不读取："))
    for row in file.rowsAbove {
      add(comment: "    " + YAMLText.comment(row.filled.joined(separator: " | ")))
    }
    add("header: \(line)")
  }

  /// What is known of a column: why it was chosen, how full it is, some of its values.
  ///
  /// - Parameter isMoment: whether durations are measured from its times.
  mutating func describe(_ column: ColumnProfile, _ reason: String, isMoment: Bool = true) {
    let filled = words("\(column.filled) of \(column.rows) filled", "\(column.rows) 行中 \(column.filled) 行有值")
    let samples = column.samples.prefix(3).map { YAMLText.comment($0, limit: 30) }.joined(separator: " | ")
    add(comment: "\(reason); \(filled); \(words("e.g.", "例")) \(samples)", indent: "  ")
    if isMoment, column.isDateOnly {
      add(
        comment: words(
          "! Days without a time of day: how long something took cannot be told from them.",
          "！只有日期、没有时刻：无法据此计算时长。"), indent: "  ")
    }
    if column.isTime, column.unread > 0 {
      add(
        comment: words(
          "! \(column.unread) of \(column.filled) values cannot be read so.",
          "！\(column.filled) 个值中有 \(column.unread) 个无法这样读取。"), indent: "  ")
    }
    if column.clipped > 0 {
      add(
        comment: words(
          "! Excel cut these times down to minutes and seconds; export again.", "！这些时间被 Excel 截成了分秒，请重新导出。"),
        indent: "  ")
    }
    if column.scientific > 0 {
      add(
        comment: words(
          "! Excel rewrote these numbers in scientific notation; export again.", "！这些编号被 Excel 改成了科学计数法，请重新导出。"),
        indent: "  ")
    }
  }

  /// The format of a column of times, with the question which of day and month comes first.
  mutating func addFormat(_ column: ColumnProfile) {
    if column.isOrderOpen {
      let other = TimePatterns.swapped(column.pattern) ?? ""
      add(
        comment: words(
          "? No day above 12 in the whole column: day first, or month first (\(other))?",
          "? 整列没有大于 12 的日：是日在前，还是月在前（\(other)）？"), indent: "    ")
    } else if TimePatterns.swapped(column.pattern) != nil {
      let isDayFirst = column.pattern.hasPrefix("d")
      add(
        comment: isDayFirst
          ? words("day first: the whole column fits only so", "日在前：整列只有这样才读得通")
          : words("month first: the whole column fits only so", "月在前：整列只有这样才读得通"), indent: "    ")
    }
    if !column.pattern.isEmpty { add("    format: \(YAMLText.scalar(column.pattern))") }
  }

  /// The zone, when the times do not bring their own, with five stamps and the busiest hours to tell it by.
  mutating func addZone(_ columns: [ColumnProfile], _ hours: [Int], hasOffset: Bool) {
    if hasOffset {
      add(
        comment: words(
          "The times carry offsets. If the hours below are odd, the offset is a lie: set zone and ignore-offsets: true.",
          "时间自带时区偏移。若下列时段不合常理，则偏移有误：请设 zone 与 ignore-offsets: true。"))
    } else {
      add(
        comment: words(
          "? The times do not say in which zone they are. Which zone makes these hours sensible?",
          "? 时间未注明时区。哪个时区能让下列时段合理？"))
    }
    for column in columns {
      add(comment: "    " + column.samples.map { YAMLText.comment($0, limit: 26) }.joined(separator: " | "))
    }
    addHours(hours)
    add(hasOffset ? "# zone: Asia/Shanghai" : "zone: Asia/Shanghai  # ?")
  }

  private mutating func addHours(_ hours: [Int]) {
    let pairs = stride(from: 0, to: 24, by: 2).map { hours[$0] + hours[$0 + 1] }
    guard let most = pairs.max(), most > 0 else { return }
    for (index, count) in pairs.enumerated() {
      let bar = String(repeating: "█", count: (count * 30 + most - 1) / most)
      let from = index * 2
      let label = "\(from < 10 ? "0" : "")\(from)–\(from + 2 < 10 ? "0" : "")\(from + 2)"
      add(comment: "    \(label)  \(bar) \(count)")
    }
  }

  /// What becomes of rows with a word that means nothing.
  enum Unknown {
    case rejected
    case asOpen
  }

  /// Every word of a column and what it would mean; those that mean nothing to us stand as questions.
  mutating func addValues(_ column: ColumnProfile, unknown fate: Unknown, _ meaning: (String) -> String?) {
    let known = column.words.compactMap { word, count in meaning(word).map { (word, $0, count) } }
    let unknown = column.words.filter { meaning($0.word) == nil }
    // An empty mapping could not be filled in below; a comment is, once its marks are taken away.
    add(known.isEmpty ? "    # values:" : "    values:")
    for (word, meaning, count) in known { add("      \(YAMLText.scalar(word)): \(meaning)  # \(count)") }
    if !unknown.isEmpty {
      let fate =
        switch fate {
        case .rejected: words("? unknown; rows with these are rejected:", "? 未识别；含这些值的行会被拒绝：")
        case .asOpen: words("? unknown; taken as open:", "? 未识别；按 open 处理：")
        }
      add(comment: fate, indent: "      ")
    }
    for (word, count) in unknown { add("      # ? \(YAMLText.scalar(word)):   # \(count)") }
    if column.isUnlisted {
      add(
        comment: words("more than 500 different values: probably no column of words", "取值超过 500 种：多半不是分类列"),
        indent: "      ")
    }
  }

  /// Every name of a column and what it is taken for, so that names can be changed or joined.
  mutating func addNames(_ column: ColumnProfile) {
    add(
      comment: words(
        "What each is taken for; the same name on the right joins them.", "右侧为归入的类别；写成相同名称即合并。"),
      indent: "    ")
    add("    values:")
    for (word, count) in column.words {
      let name = Category(word)
      let shown = name == Category(rawValue: word.lowercased()) ? word : name.rawValue
      add("      \(YAMLText.scalar(word)): \(YAMLText.scalar(shown))  # \(count)")
    }
  }
}
