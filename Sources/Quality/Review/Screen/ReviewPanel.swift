import Content
import Kernel

/// The lower part of the screen: the criterion, or what is being chosen or written.
struct ReviewPanel {
  private let session: ReviewSession
  private let language: Language
  private let width: Int
  private let room: Int

  init(_ session: ReviewSession, _ language: Language, _ width: Int, room: Int) {
    (self.session, self.language, self.width, self.room) = (session, language, width, room)
  }

  /// At most `room` lines; the last says which keys there are.
  var lines: [ScreenLine] {
    let body: [ScreenLine]
    let keys: LocalizedText
    switch session.state.mode {
    case .scoring:
      body = session.criterion.map(criterionLines) ?? summaryLines
      keys = scoringKeys
    case .typing(let entry, let text):
      body = typing(entry, text)
      keys = ReviewWords.textKeys
    case .sentence(_, let message):
      body = list(ReviewWords.sentenceTitle, session.ticket.messages[message].sentences.map { ($0, false) })
      keys = ReviewWords.sentenceKeys
    case .fatal:
      body = list(
        ReviewWords.fatalTitle,
        session.rubric.fatalItems.map { ($0.title[language], session.state.draft.fatal.contains($0.id)) })
      keys = ReviewWords.fatalKeys
    case .rootCause(let criterion, let path):
      body = list(causeTitle(criterion, path), session.causes(under: path).map { ($0.title[language], false) })
      keys = ReviewWords.causeKeys
    case .skipping:
      body = list(ReviewWords.skipTitle, session.rubric.skipReasons.map { ($0.title[language], false) })
      keys = ReviewWords.skipKeys
    case .help:
      body = ReviewWords.help.map { ScreenLine($0[language]) }
      keys = ReviewWords.anyKey
    case .conflict:
      body = [ScreenLine(ReviewWords.conflict[language], .notice)]
      keys = ReviewWords.conflictKeys
    }
    let notice = session.notice.map { [ScreenLine($0[language], .notice)] } ?? []
    let kept = ([tabs] + body).prefix(max(1, room - 1 - notice.count))
    return kept + notice + [ScreenLine(keys[language], .faint)]
  }

  private var scoringKeys: LocalizedText {
    guard let criterion = session.criterion else { return ReviewWords.submitKey }
    return criterion.scale == .yesNo ? ReviewWords.yesNoKeys : ReviewWords.scoringKeys
  }

  /// Every criterion with its points; the one that is looked at is marked and gets the room that it needs.
  private var tabs: ScreenLine {
    var line = ScreenLine()
    let fixed = ReviewWords.summary[language].cells + 4 * session.criteria.count
    let own = session.criterion.map { min($0.title[language].cells, 24) } ?? 0
    let others = max(1, session.criteria.count - (session.criterion == nil ? 0 : 1))
    let share = max(5, (width - fixed - own) / others)
    for (index, criterion) in session.criteria.enumerated() {
      let isChosen = index == session.state.focus
      let title = criterion.title[language].clipped(to: isChosen ? own : share)
      line.add("\(title) \(points(criterion))", isChosen ? .chosen : tone(criterion))
      line.add("  ")
    }
    line.add(ReviewWords.summary[language], session.criterion == nil ? .chosen : .faint)
    return line
  }

  private func points(_ criterion: Criterion) -> String {
    switch session.mark(criterion.id) {
    case .points(let points): "\(points)"
    case .notApplicable: "–"
    case nil: "·"
    }
  }

  private func tone(_ criterion: Criterion) -> ScreenLine.Style {
    guard case .points(let points) = session.mark(criterion.id) else { return .faint }
    return points <= session.rubric.lowPoints ? .bad : .plain
  }

  private func criterionLines(_ criterion: Criterion) -> [ScreenLine] {
    let anchors = criterion.scale.points.reversed().flatMap { anchor(criterion, $0) }
    let notes = self.notes(criterion)
    let left = room - 2 - anchors.count - notes.count - (session.notice == nil ? 0 : 1)
    let guidance = criterion.guidance[language].wrapped(to: width)
    let shown = guidance.prefix(max(0, left)).map { ScreenLine($0, .faint) }
    return shown + anchors + notes
  }

  private func anchor(_ criterion: Criterion, _ point: Int) -> [ScreenLine] {
    let isChosen = session.mark(criterion.id) == .points(point)
    let text = criterion.anchors[point]?[language] ?? ""
    return text.wrapped(to: width - 4).enumerated().map { index, piece in
      var line = ScreenLine(index == 0 ? (isChosen ? "▸\(point) " : " \(point) ") : "   ", .strong)
      line.add(piece, isChosen ? .strong : .plain)
      return line
    }
  }

  /// What the reviewer and the clocks have said about it.
  private func notes(_ criterion: Criterion) -> [ScreenLine] {
    var lines: [ScreenLine] = []
    let verdict = session.state.draft.verdicts[criterion.id]
    if !criterion.isComputed, criterion.isNotApplicableByItself {
      lines.append(ScreenLine(ReviewWords.usuallyNotApplicable[language], .notice))
    }
    if criterion.isComputed {
      let points = session.ticket.computed[criterion.id]
      let text = points.map { "\(ReviewWords.byClocks[language])：\($0)" } ?? ReviewWords.noClocks[language]
      lines.append(ScreenLine(language == .en ? text.replacing("：", with: ": ") : text, .notice))
    }
    lines += note(ReviewWords.overruled, verdict?.overruled) + note(ReviewWords.evidence, verdict?.evidence)
    lines += note(ReviewWords.comment, verdict?.comment)
    lines += note(ReviewWords.causeTitle, verdict?.rootCause.flatMap(causePath))
    return lines
  }

  private func note(_ title: LocalizedText, _ text: String?) -> [ScreenLine] {
    guard let text, !text.isBlank else { return [] }
    var line = ScreenLine("   \(title[language])  ", .faint)
    line.add(text.replacing("\n", with: " "))
    return [line]
  }

  private func causePath(_ id: String) -> String? {
    session.rubric.rootCause(id).map { cause in
      ([cause.bone.title] + cause.path.map(\.title)).map { $0[language] }.joined(separator: " › ")
    }
  }

  private func causeTitle(_ criterion: String, _ path: [String]) -> LocalizedText {
    let title = session.rubric.criterion(criterion)?.title ?? ReviewWords.causeTitle
    let bone = path.first.flatMap(Bone.init(rawValue:))?.title
    let causes = path.dropFirst().compactMap { session.rubric.rootCause($0)?.path.last?.title }
    let all = [title, ReviewWords.causeTitle] + [bone].compactMap(\.self) + causes
    return LocalizedText(zh: all.map(\.zh).joined(separator: " › "), en: all.map(\.en).joined(separator: " › "))
  }

  private func typing(_ entry: ReviewSession.Entry, _ text: String) -> [ScreenLine] {
    let prompt = ReviewWords.prompt(entry, session.rubric)[language].wrapped(to: width).map { ScreenLine($0, .strong) }
    let written = ("› " + text + "▏").wrapped(to: width).suffix(max(2, room - prompt.count - 3))
    return prompt + written.map { ScreenLine($0) }
  }

  private func list(_ title: LocalizedText, _ items: [(text: String, isMarked: Bool)]) -> [ScreenLine] {
    var lines = [ScreenLine(title[language], .strong)]
    for (index, item) in items.enumerated() {
      var line = ScreenLine("\(item.isMarked ? "▸" : " ")\(index + 1) ", .strong)
      line.add(item.text.replacing("\n", with: " "), item.isMarked ? .bad : .plain)
      lines.append(line)
    }
    return lines
  }

  private var summaryLines: [ScreenLine] {
    var lines: [ScreenLine] = []
    for criterion in session.criteria {
      let verdict = session.state.draft.verdicts[criterion.id]
      var line = ScreenLine(" \(points(criterion))  ", .strong)
      line.add(criterion.title[language], tone(criterion))
      let why = [verdict?.overruled, verdict?.evidence, verdict?.comment, verdict?.rootCause.flatMap(causePath)]
      let text = why.compactMap(\.self).filter { !$0.isBlank }.joined(separator: " · ")
      line.add(text.isEmpty ? "" : "  \(text.replacing("\n", with: " "))", .faint)
      lines.append(line)
    }
    if !session.state.draft.comment.isBlank {
      lines += note(ReviewWords.comment, session.state.draft.comment)
    }
    lines.append(scoreLine)
    return lines
  }

  private var scoreLine: ScreenLine {
    var line = ScreenLine("\(ReviewWords.score[language]) ", .strong)
    guard let score = session.score else {
      line.add("–")
      return line
    }
    line.add(score.score.oneDecimal, score.fatal.isEmpty ? .good : .bad)
    if !score.fatal.isEmpty {
      let names = score.fatal.map { id in
        (session.rubric.fatalItem(id)?.title ?? session.rubric.criterion(id)?.title)?[language] ?? id
      }
      line.add(
        "  \(ReviewWords.failed[language]): \(names.joined(separator: ", "))  (\(score.unfailed.oneDecimal))", .bad)
    }
    return line
  }
}

extension Double {
  /// With one decimal, for people.
  package var oneDecimal: String {
    let tenths = Int((self * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
