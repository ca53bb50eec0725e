import Content
import HTML
import Kernel
import People

/// The audit log from the latest entry back.
struct AuditPage: Page {
  /// One more than a page holds when there are more.
  let entries: [AuditEntry]
  let names: AuditNames
  let query: Fields
  let head: AuditHead
  var problem: Problem?

  static let size = 50

  var place: Place? { .audit }
  var refusal: Problem? { problem }

  private var asked: AuditQuery { AuditQuery(query) }
  private var shown: ArraySlice<AuditEntry> { entries.prefix(Self.size) }

  func title(_ words: Words) -> String { words(RailWords.audit) }

  func bar(_ frame: Frame) -> Markup {
    span(.class("quiet small num")) { frame.words(AuditWords.count(head.seq)) }
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    check(frame)
    filter(words)
    if let problem { ProblemNote(problem: problem, words: words) }
    if shown.isEmpty {
      if problem == nil { p(.class("empty")) { words(AuditWords.nothing) } }
    } else {
      ListTable(
        columns: AuditLine.columns, rows: shown.map { AuditLine(entry: $0, names: names) }, order: asked.sort,
        address: ListAddress(path: AuditLinks.list, file: AuditLinks.file, query: unpaged), words: words, name: "audit")
    }
    pages(words)
  }

  private func check(_ frame: Frame) -> Markup {
    details {
      summary { frame.words(AuditWords.verify) }
      p(.class("quiet small")) { frame.words(AuditWords.verifyHelp) }
      frame.form(AuditLinks.checks, .class("line")) {
        Field(frame.words(AuditWords.kept), help: frame.words(AuditWords.keptHelp)) {
          input(.name("kept"), .class("hash"), .autocomplete("off"), .maxLength(100))
        }
        button { frame.words(AuditWords.verify) }
      }
    }
  }

  private func filter(_ words: Words) -> Markup {
    form(.class("line filter"), .method("get"), .action(AuditLinks.list)) {
      Field(words(AuditWords.who)) { input(.name("actor"), .value(asked.actor), .autocomplete("off")) }
      Field(words(AuditWords.what)) {
        select(.name("action")) {
          option(.value("")) { words(AuditWords.any) }
          for action in AuditAction.allCases {
            option(.value(action.rawValue), .selected(action == asked.action)) { words(AuditWords.title(action)) }
          }
        }
      }
      Field(words(AuditWords.whom)) {
        select(.name("kind")) {
          option(.value("")) { words(AuditWords.any) }
          for kind in AuditWords.kinds {
            option(.value(kind), .selected(kind == asked.kind)) { words(AuditWords.title(kind: kind)) }
          }
        }
      }
      if let id = asked.id { Field(words(AuditWords.whichOne)) { input(.name("id"), .value(id)) } }
      Field(words(AuditWords.day)) { input(.name("day"), .type("date"), .value(asked.day)) }
      if asked.isForward { input(.type("hidden"), .name("sort"), .value(asked.sort)) }
      button { words(PeopleWords.show) }
      ExportLink(
        address: ListAddress(path: AuditLinks.list, file: AuditLinks.file, query: unpaged), words: words)
    }
  }

  /// What was asked for, from its beginning.
  private var unpaged: Fields { query.without("before").without("after") }

  @MarkupBuilder private func pages(_ words: Words) -> Markup {
    if asked.last != nil || entries.count > Self.size {
      nav(.class("pager line"), .ariaLabel(words(FrameWords.pages))) {
        if asked.last != nil { link(nil, asked.isForward ? AuditWords.first : AuditWords.latest, "first", words) }
        if entries.count > Self.size, let last = shown.last {
          link(last.seq, asked.isForward ? AuditWords.newer : AuditWords.older, "next", words)
        }
      }
    }
  }

  private func link(_ last: Int?, _ title: LocalizedText, _ relation: String, _ words: Words) -> Markup {
    let query = unpaged.query(setting: AuditQuery.bound(asked.isForward), to: last.map(String.init))
    return a(.class("button"), .rel(relation), .href("\(AuditLinks.list)?\(query)")) { words(title) }
  }
}
