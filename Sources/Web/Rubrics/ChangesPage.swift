import Content
import HTML
import Kernel

/// What changed between two revisions, line by line.
struct ChangesPage: Page {
  let old: Revision
  let new: Revision
  let difference: LineDiff

  init(old: Revision, new: Revision) {
    (self.old, self.new) = (old, new)
    difference = LineDiff(old.text, new.text)
  }

  var place: Place? { .rubrics }

  func title(_ words: Words) -> String {
    words(RubricWords.title(LocalizedText(zh: new.name, en: new.name), revisions: RubricWords.changes))
  }

  func bar(_ frame: Frame) -> Markup {
    span(.class("hash")) {
      a(.href(RubricLinks.revision(old.hash))) { old.short }
      " → "
      a(.href(RubricLinks.revision(new.hash))) { new.short }
    }
    span(.class("grow"))
    a(.href(RubricLinks.revisions(new.kind, new.name))) { frame.words(RubricWords.revisions) }
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    if difference.added + difference.removed == 0 {
      p(.class("empty")) { words(RubricWords.same) }
    } else {
      p(.class("quiet num")) { words(RubricWords.changed(difference.added, difference.removed)) }
      div(.class("wide")) {
        table(.class("diff")) {
          Headings([
            "#" + words(RubricWords.oldLine), "#" + words(RubricWords.newLine), words(RubricWords.sign),
            words(RubricWords.line),
          ])
          for hunk in difference.hunks() { tbody { for line in hunk { row(line, words) } } }
        }
      }
    }
  }

  private func row(_ line: LineDiff.Line, _ words: Words) -> Markup {
    let (name, sign, word): (String?, String, String) =
      switch (line.old, line.new) {
      case (nil, _): ("added", "+", words(RubricWords.addedLine))
      case (_, nil): ("removed", "−", words(RubricWords.removedLine))
      default: (nil, "", "")
      }
    return tr(.class(name)) {
      td(.class("num quiet")) { line.old.map(String.init) ?? "" }
      td(.class("num quiet")) { line.new.map(String.init) ?? "" }
      td(.ariaLabel(word.isEmpty ? nil : word)) { sign }
      td { pre { line.text } }
    }
  }
}
