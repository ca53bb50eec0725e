/// A proposal for a file with one row an event.
struct EventProposalText {
  let text: String

  /// Nil when the file does not look like one.
  init?(_ columns: [ColumnProfile], _ file: ProposedFile, _ words: ProposalWords) {
    func index(_ names: [String], _ fits: (ColumnProfile) -> Bool) -> Int? {
      for name in names {
        let found = columns.indices.first { PlainHeaders.normalised(columns[$0].header) == name && fits(columns[$0]) }
        if let found { return found }
      }
      return nil
    }
    guard
      let activity = index(["conceptname", "activity", "event", "eventtype", "活动", "事件", "动作"], { !$0.isVaried }),
      let number = index(
        ["caseconceptname", "caseid", "case", "ticketid", "ticket", "工单号", "案件号"], { !$0.isTime && !$0.isUnique }),
      let at = index(["timetimestamp", "timestamp", "time", "completetimestamp", "at", "时间"], \.isTime)
    else { return nil }
    let agent = index(["orgresource", "resource", "agent", "user", "客服", "处理人"], { !$0.isTime })
    var lines = ProposalLines(words)
    lines.add(
      comment: words(
        "Proposed from \(YAMLText.comment(file.name)) (\(file.rows) rows): one row an event, folded into tickets by case.",
        "据 \(YAMLText.comment(file.name))（\(file.rows) 行）推测：一行一个事件，按案件合并为工单。"))
    lines.add("source: export")
    lines.add("layout: events")
    lines.addHeader(file)
    lines.addZone([columns[at]], columns[at].hours, hasOffset: columns[at].hasOffset)
    lines.add("columns:")
    for (key, column) in [("case", number), ("activity", activity), ("at", at)] {
      lines.describe(columns[column], words("the header says so", "表头即此意"))
      let header = YAMLText.scalar(columns[column].header)
      if key == "at", !columns[column].pattern.isEmpty {
        lines.add("  at:")
        lines.add("    column: \(header)")
        lines.addFormat(columns[column])
      } else {
        lines.add("  \(key): \(header)")
      }
    }
    if let agent { lines.add("  agent: \(YAMLText.scalar(columns[agent].header))") }
    lines.add(
      comment: words(
        "One of created, first_reply, open, pending, hold, solved, closed, reopened, none.",
        "取值：created、first_reply、open、pending、hold、solved、closed、reopened、none。"))
    lines.add("activities:")
    for (word, count) in columns[activity].words {
      let effect = Self.effect(word)
      lines.add("  \(YAMLText.scalar(word)): \(effect ?? "none")  # \(effect == nil ? "? " : "")\(count)")
    }
    let used = Set([activity, number, at, agent ?? at])
    let rest = columns.indices.filter { !used.contains($0) && !columns[$0].header.isEmpty }
    if !rest.isEmpty { lines.add("ignore:") }
    for index in rest { lines.add("  - \(YAMLText.scalar(columns[index].header))") }
    text = lines.lines.joined(separator: "\n") + "\n"
  }

  private static func effect(_ activity: String) -> String? {
    let effects = [
      ("reopen", "reopened"), ("重开", "reopened"), ("resolve ticket", "solved"), ("resolved", "solved"),
      ("solved", "solved"), ("解决", "solved"), ("close", "closed"), ("关闭", "closed"), ("wait", "pending"),
      ("pending", "pending"), ("等待", "pending"), ("hold", "hold"), ("挂起", "hold"), ("take in charge", "first_reply"),
      ("first response", "first_reply"), ("reply", "first_reply"), ("respond", "first_reply"), ("受理", "first_reply"),
      ("回复", "first_reply"), ("insert", "created"), ("create ticket", "created"), ("创建", "created"),
    ]
    return effects.first { activity.lowercased().contains($0.0) }?.1
  }
}
