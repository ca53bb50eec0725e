import Kernel

/// A proposal for a file of tickets.
struct ProposalText {
  let text: String

  init(_ columns: [ColumnProfile], _ file: ProposedFile, language: Language) {
    let words = ProposalWords(language: language)
    if let events = EventProposalText(columns, file, words) {
      text = events.text
      return
    }
    var writer = Writer(columns: columns, guesses: FieldGuesses(columns).fields, lines: ProposalLines(words))
    writer.writeHead(file)
    writer.writeColumns()
    writer.writeRest()
    text = writer.lines.lines.joined(separator: "\n") + "\n"
  }

  private struct Writer {
    let columns: [ColumnProfile]
    let guesses: [TicketField: FieldGuess]
    var lines: ProposalLines

    private var words: ProposalWords { lines.words }

    mutating func writeHead(_ file: ProposedFile) {
      lines.addOrigin(file)
      lines.add(comment: words("# ? marks what to look at.", "# ? 处请核对。"))
      lines.add(
        comment: words(
          "The system that exported; ticket ids are unique within it.", "导出系统的名称；工单号在其内唯一。"))
      lines.add("source: export")
      lines.addHeader(file)
      if let created = guesses[.createdAt] {
        lines.addZone(
          [columns[created.column]], HourCounts.of(created, columns), hasOffset: columns[created.column].hasOffset)
      }
      lines.add("columns:")
      for field in [TicketField.externalID, .createdAt] where guesses[field] == nil {
        lines.add(
          comment: words(
            "? no column looks like \(field.rawValue), which every ticket needs", "? 未找到必需的 \(field.rawValue) 列"),
          indent: "  ")
        lines.add("  # \(field.rawValue): …")
      }
    }

    mutating func writeColumns() {
      for field in TicketField.allCases {
        guard let guess = guesses[field] else { continue }
        lines.describe(
          columns[guess.column], words.reason(guess.reason),
          isMoment: field.isMeasuredFrom && guess.timeColumn == nil)
        write(field, guess)
      }
    }

    private mutating func write(_ field: TicketField, _ guess: FieldGuess) {
      let column = columns[guess.column]
      let header = YAMLText.scalar(column.header)
      if let time = guess.timeColumn {
        lines.add("  \(field.rawValue):")
        lines.add("    date: \(header)")
        lines.add("    time: \(YAMLText.scalar(columns[time].header))")
        writeJoinedFormat(column, columns[time])
      } else if let unit = guess.unit {
        lines.add("  \(field.rawValue):")
        lines.add("    column: \(header)")
        let why = unit.word.map { words("“\($0)” in the header", "表头含“\($0)”") }
        lines.add("    unit: \(unit.name)  # \(why ?? words("? no unit in the header", "? 表头无单位"))")
      } else if field.holdsTimes, !column.pattern.isEmpty {
        lines.add("  \(field.rawValue):")
        lines.add("    column: \(header)")
        lines.addFormat(column)
      } else if let meaning = FieldWords.meaning(of: field), !column.isVaried || field != .csat {
        lines.add("  \(field.rawValue):")
        lines.add("    column: \(header)")
        if field == .csat, column.isNumber { return writeScale(column) }
        lines.addValues(column, unknown: field == .status ? .asOpen : .rejected, meaning)
      } else if field == .category, !column.isUnlisted {
        lines.add("  category:")
        lines.add("    column: \(header)")
        lines.addNames(column)
      } else {
        lines.add("  \(field.rawValue): \(header)")
      }
    }

    private mutating func writeJoinedFormat(_ date: ColumnProfile, _ time: ColumnProfile) {
      guard !date.pattern.isEmpty else { return }
      let hasSeconds = time.samples.contains { $0.split(separator: ":").count == 3 }
      lines.add("    format: \(YAMLText.scalar(date.pattern + (hasSeconds ? " HH:mm:ss" : " HH:mm")))")
    }

    private mutating func writeScale(_ column: ColumnProfile) {
      if column.highest >= 100 { return }
      let scale = column.highest <= 5 ? 5 : column.highest <= 10 ? 10 : 100
      lines.add("    scale: \(scale)  # \(words("the highest mark is", "最高分为")) \(Int(column.highest))")
    }

    mutating func writeRest() {
      let used = Set(guesses.values.flatMap { [$0.column, $0.timeColumn].compactMap(\.self) })
      let rest = columns.indices.filter { !used.contains($0) && !columns[$0].header.isEmpty }
      guard !rest.isEmpty else { return }
      lines.add(comment: words("Columns that mean nothing to us; move one up if it does.", "未识别的列；如有用，请移到上面。"))
      lines.add("ignore:")
      for index in rest {
        let sample = columns[index].samples.first.map { "  # \(YAMLText.comment($0, limit: 30))" } ?? ""
        lines.add("  - \(YAMLText.scalar(columns[index].header))\(sample)")
      }
    }
  }
}

/// The hours of the day that the sampled stamps of a column fall in, by the clock as written.
enum HourCounts {
  static func of(_ guess: FieldGuess, _ columns: [ColumnProfile]) -> [Int] {
    columns[guess.timeColumn ?? guess.column].hours
  }
}
