import Content
import HTML
import Kernel
import People

/// What walking the chain of the audit log found.
struct AuditCheckPage: Page {
  let found: AuditVerification
  /// The head that was typed to compare with.
  let kept: AuditHead?

  var place: Place? { .audit }
  var layout: PageLayout { .narrow }

  func title(_ words: Words) -> String { words(AuditWords.checked) }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    if let fault = found.fault {
      div(.class("problem"), .role("alert")) {
        p { "■ " + words(AuditWords.sentence(fault)) }
        p(.class("quiet")) { words(AuditWords.faultHelp) }
      }
    } else {
      p(.class("flash"), .role("status")) {
        "● " + words(AuditWords.fits(found.entries))
        if kept != nil { " " + words(AuditWords.keptFits) }
      }
    }
    Field(words(AuditWords.head), help: words(AuditWords.headHelp)) {
      textarea(.id("head"), .class("code"), .readOnly(), .rows(2)) { found.head.description }
    }
    p(.class("line")) {
      button(.type("button"), .hidden(), Attribute("data-copy", "head")) { words(PeopleWords.copy) }
      a(.class("button"), .href(AuditLinks.list)) { words(AuditWords.back) }
    }
  }
}
