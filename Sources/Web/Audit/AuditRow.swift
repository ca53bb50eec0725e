import Content
import HTML
import Kernel
import People

/// An entry of the audit log with the names that it needs.
struct AuditLine: Sendable {
  let entry: AuditEntry
  let names: AuditNames

  static let columns: [ListColumn<AuditLine>] = [
    ListColumn(AuditWords.number, by: "number") { $0.entry.seq },
    ListColumn(AuditWords.time, .figures) { line, words in words.time(line.entry.at) },
    ListColumn(AuditWords.who) { line, words in AuditRow(line, words).actor },
    ListColumn(AuditWords.what) { line, words in AuditRow(line, words).action },
    ListColumn(AuditWords.whom) { line, words in AuditRow(line, words).subjectText }
      .shown { line, words in AuditRow(line, words).subject },
    ListColumn(AuditWords.change, .prose) { line, words in AuditRow(line, words).changesText }
      .shown { line, words in AuditRow(line, words).changes },
  ]
}

/// The pieces of an entry's row: who did what to whom, and what it changed.
struct AuditRow {
  private let entry: AuditEntry
  private let names: AuditNames
  private let words: Words

  init(_ line: AuditLine, _ words: Words) { (entry, names, self.words) = (line.entry, line.names, words) }

  var actor: String { AuditWords.title(actor: entry.actor).map { words($0) } ?? names.actors[entry.actor] }

  var action: String { AuditAction(rawValue: entry.action).map { words(AuditWords.title($0)) } ?? entry.action }

  /// What it was done to, in words.
  var subjectText: String {
    let subject = entry.subject
    switch subject.kind {
    case "user": return names.users[subject.id] ?? subject.id
    case "setting": return TeamSetting(rawValue: subject.id).map { words(SettingWords.title($0)) } ?? subject.id
    case "revision": return String(subject.id.prefix(8))
    default: return words(AuditWords.title(kind: subject.kind)) + " " + subject.id.prefix(40)
    }
  }

  @MarkupBuilder var subject: Markup {
    switch entry.subject.kind {
    case "user": a(.href(PeopleLinks.user(entry.subject.id))) { subjectText }
    case "setting": a(.href(SettingsLinks.settings)) { subjectText }
    case "revision": a(.class("hash"), .href(RubricLinks.revision(entry.subject.id))) { subjectText }
    default: subjectText
    }
  }

  private var differences: [AuditDifference] { AuditState.differences(entry.before, entry.after) }

  /// What changed, in words.
  var changesText: String? {
    let all = differences.map { change in
      let after = change.after.map { text($0, change.fact) } ?? "–"
      let before = change.before.map { text($0, change.fact) + " → " } ?? ""
      return "\(words(AuditWords.title(fact: change.fact))) \(before)\(after)"
    }
    return all.isEmpty ? nil : all.joined(separator: "; ")
  }

  @MarkupBuilder var changes: Markup {
    let all = differences
    if !all.isEmpty {
      ul(.class("changes")) {
        for change in all {
          li {
            span(.class("quiet")) { words(AuditWords.title(fact: change.fact)) + " " }
            if let before = change.before {
              del { text(before, change.fact) }
              span(.ariaHidden("true")) { " → " }
            }
            ins { change.after.map { text($0, change.fact) } ?? "–" }
          }
        }
      }
    }
  }

  private func text(_ value: AuditValue, _ fact: String) -> String {
    switch value {
    case .null: "–"
    case .bool(let bool): words(bool ? SettingWords.yes : SettingWords.no)
    case .integer(let id) where fact == "agent": names.agents[id] ?? String(id)
    case .integer(let id) where fact == "reviewer": names.reviewers[id] ?? String(id)
    case .integer(let number): String(number)
    case .text(let text): text
    case .list(let texts) where fact == "roles":
      words.list(texts.map { User.Role(rawValue: $0).map { words(PeopleWords.title($0)) } ?? $0 })
    case .list(let texts): words.list(texts)
    }
  }
}
