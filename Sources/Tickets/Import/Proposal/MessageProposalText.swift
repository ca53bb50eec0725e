import Kernel

/// A proposal for a file of messages.
struct MessageProposalText {
  let text: String

  init(_ columns: [ColumnProfile], _ file: ProposedFile, language: Language) {
    let words = ProposalWords(language: language)
    var lines = ProposalLines(words)
    var found: [MessageField: Int] = [:]
    for (index, column) in columns.enumerated() {
      guard let field = MessageField.plain(column.header), found[field] == nil else { continue }
      found[field] = index
    }
    lines.addOrigin(file)
    lines.add("kind: messages")
    lines.addHeader(file)
    if let at = found[.at] { lines.addZone([columns[at]], columns[at].hours, hasOffset: columns[at].hasOffset) }
    lines.add(comment: words("Authors that are programs, by name.", "由程序发言的作者名。"))
    lines.add("robots: []")
    lines.add("columns:")
    for field in MessageField.allCases {
      guard let index = found[field] else {
        lines.add(comment: words("? no column found for \(field.rawValue)", "? 未找到 \(field.rawValue) 列"), indent: "  ")
        continue
      }
      Self.write(field, columns[index], &lines)
    }
    let rest = columns.indices.filter { !found.values.contains($0) && !columns[$0].header.isEmpty }
    if !rest.isEmpty { lines.add("ignore:") }
    for index in rest { lines.add("  - \(YAMLText.scalar(columns[index].header))") }
    text = lines.lines.joined(separator: "\n") + "\n"
  }

  private static func write(_ field: MessageField, _ column: ColumnProfile, _ lines: inout ProposalLines) {
    let header = YAMLText.scalar(column.header)
    lines.describe(column, lines.words.reason(.header))
    switch field {
    case .role:
      lines.add("  role:")
      lines.add("    column: \(header)")
      lines.addValues(column, unknown: .rejected) { MessageWords.role($0)?.name }
    case .isPublic:
      lines.add("  public:")
      lines.add("    column: \(header)")
      lines.addValues(column, unknown: .rejected) { word in MessageWords.isPublic(word).map { $0 ? "yes" : "no" } }
    case .at where !column.pattern.isEmpty:
      lines.add("  at:")
      lines.add("    column: \(header)")
      lines.addFormat(column)
    default: lines.add("  \(field.rawValue): \(header)")
    }
  }
}
