import Content
import HTML
import Kernel
import Tickets

/// A file before it is imported: its first rows, how it is read, and what a check found.
struct ImportFilePage: Page {
  let upload: Upload
  let sample: ImportSample
  let form: ImportForm
  /// What a dry run came to; nil before the first.
  let checked: ImportResult?
  /// The first rows that would be rejected.
  let rejections: [Rejection]
  let problems: [Problem]

  var place: Place? { .imports }
  var refusal: Problem? { problems.first }
  var scripts: [String] { ["imports.js"] }

  func title(_ words: Words) -> String { upload.name }

  func bar(_ frame: Frame) -> Markup {
    span(.class("grow"))
    frame.form(ImportLinks.removal(upload.key)) { button(.class("plain")) { frame.words(ImportWords.remove) } }
  }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    if upload.isInterrupted { p(.class("problem"), .role("alert")) { words(ImportWords.interrupted) } }
    for problem in problems { ImportProblemNote(text: words(problem.sentence)) }
    if problems.isEmpty { for problem in upload.problems { ImportProblemNote(text: problem) } }
    if let checked {
      h2 { words(ImportWords.found) }
      ImportFigures(result: checked, isDry: true, words: words)
      RejectionTable(rejections: rejections, total: checked.rejected, words: words)
    }
    h2 { words(ImportWords.sample) }
    rows
    h2 { words(ImportWords.reading) }
    fields(frame)
  }

  private var rows: Markup {
    div(.class("wide")) {
      table {
        thead { tr { for column in sample.header { th(.scope("col")) { column } } } }
        tbody { for row in sample.rows { tr { for cell in row { td { cell } } } } }
      }
    }
  }

  private func fields(_ frame: Frame) -> Markup {
    let words = frame.words
    return frame.form(
      ImportLinks.check(upload.key), .class("fields import"), .id("import"),
      Attribute("data-progress", ImportLinks.progress(upload.key)), Attribute("data-page", ImportLinks.file(upload.key))
    ) {
      Field(words(ImportWords.kind), help: words(ImportWords.kindHelp)) {
        select(.name("kind"), Attribute("data-reload", ImportLinks.file(upload.key))) {
          for kind in ImportKind.allCases {
            option(.value(kind.rawValue), .selected(kind == form.kind)) { words(ImportWords.name(of: kind)) }
          }
        }
      }
      Field(words(ImportWords.zone), help: words(ImportWords.zoneHelp)) {
        input(.name("zone"), .value(form.zone), .placeholder("Asia/Shanghai"), .autocomplete("off"))
      }
      Field(words(ImportWords.mapping), help: words(ImportWords.mappingHelp)) {
        textarea(.name("mapping"), .class("code"), .rows(24), Attribute("spellcheck", "false")) { form.mapping }
      }
      div(.class("line")) {
        button(.class(checked == nil ? "primary" : nil)) { words(ImportWords.check) }
        button(
          .class(checked == nil ? nil : "primary"), Attribute("formaction", ImportLinks.run(upload.key)),
          Attribute("data-run", true)
        ) { words(ImportWords.run) }
      }
      HTML.progress(.max("1"), .hidden(), .ariaLabel(words(ImportWords.running)))
      p(.class("quiet num"), .role("status"), .hidden())
    }
  }
}

/// A sentence that says why something cannot be imported, with its line and column where it has them.
struct ImportProblemNote: Component {
  let text: String

  var body: Markup { p(.class("problem"), .role("alert")) { text } }
}
