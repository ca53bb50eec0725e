import Content
import HTML
import Kernel
import People

/// An entry of the audit log as a row: who did what to whom, and what it changed.
struct AuditRow: Component {
  let entry: AuditEntry
  let names: AuditNames
  let words: Words

  var body: Markup {
    tr {
      td(.class("num")) { entry.seq }
      td(.class("num left")) { words.time(entry.at) }
      td { AuditWords.title(actor: entry.actor).map { words($0) } ?? names.actors[entry.actor] }
      td { AuditAction(rawValue: entry.action).map { words(AuditWords.title($0)) } ?? entry.action }
      td { subject }
      td(.class("prose")) { changes }
    }
  }

  @MarkupBuilder private var subject: Markup {
    let subject = entry.subject
    switch subject.kind {
    case "user": a(.href(PeopleLinks.user(subject.id))) { names.users[subject.id] ?? subject.id }
    case "setting":
      a(.href(SettingsLinks.settings)) {
        TeamSetting(rawValue: subject.id).map { words(SettingWords.title($0)) } ?? subject.id
      }
    case "revision": a(.class("hash"), .href(RubricLinks.revision(subject.id))) { String(subject.id.prefix(8)) }
    default:
      words(AuditWords.title(kind: subject.kind))
      " " + String(subject.id.prefix(40))
    }
  }

  @MarkupBuilder private var changes: Markup {
    let all = AuditState.differences(entry.before, entry.after)
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
