import HTML
import Kernel
import Tickets

/// Asks whether an import is really to be taken back, and says what becomes of it.
struct TakeBackPage: Page {
  let entry: ImportEntry

  var place: Place? { .imports }

  func title(_ words: Words) -> String { words(ImportWords.takeBack(entry.file)) }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    dl(.class("facts")) {
      for (name, text) in facts(words) {
        div {
          dt { words(name) }
          dd(.class("num")) { text }
        }
      }
    }
    if let undoneAt = entry.undoneAt {
      p { words(ImportWords.undone(words.time(undoneAt))) }
    } else {
      p { words(ImportWords.takeBackHelp) }
      frame.form(ImportLinks.undoing(entry.id)) {
        button(.class("danger")) { words(ImportWords.takeBack(entry.file)) }
      }
    }
    p { a(.href(ImportLinks.imports)) { words(ImportWords.back) } }
  }

  private func facts(_ words: Words) -> [(LocalizedText, String)] {
    [
      (ImportWords.time, words.time(entry.at)), (ImportWords.kind, words(ImportWords.name(of: entry.kind))),
      (ImportWords.source, entry.source ?? "–"), (ImportWords.added, "\(entry.added)"),
      (ImportWords.changed, "\(entry.changed)"),
    ]
  }
}
