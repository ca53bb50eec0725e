import Content
import HTML
import Kernel
import Tickets

/// What an import came to, or how far it is.
struct ImportResultPage: Page {
  let upload: Upload
  let progress: UploadProgress?

  var place: Place? { .imports }
  var scripts: [String] { ["imports.js"] }

  func title(_ words: Words) -> String { upload.name }

  func content(_ frame: Frame) -> Markup {
    let words = frame.words
    if let result = upload.result {
      h2 { words(result.wasKnown ? ImportWords.known : ImportWords.done) }
      ImportFigures(result: result, isDry: false, words: words)
      if result.rejected > 0, !result.wasKnown {
        p { a(.class("button"), .href(ImportLinks.rejects(upload.key))) { words(ImportWords.download) } }
        p(.class("quiet small")) { words(ImportWords.downloadHelp) }
      }
    } else {
      running(words)
    }
    p { a(.href(ImportLinks.imports)) { words(ImportWords.back) } }
  }

  private func running(_ words: Words) -> Markup {
    let share = progress.flatMap { $0.total > 0 ? Double($0.bytes) / Double($0.total) : nil }
    return div(
      .id("running"), Attribute("data-progress", ImportLinks.progress(upload.key)),
      Attribute("data-page", ImportLinks.file(upload.key))
    ) {
      p { words(ImportWords.running) }
      HTML.progress(.max("1"), .value(share.map { decimal($0) }), .ariaLabel(words(ImportWords.running)))
      p(.class("quiet num"), .role("status")) { words(ImportWords.rows(progress?.rows ?? 0)) }
    }
  }
}

/// What became of a file's rows, in figures; what was odd, in words.
struct ImportFigures: Component {
  let result: ImportResult
  let isDry: Bool
  let words: Words

  var body: Markup {
    dl(.class("facts")) {
      for (name, count) in figures {
        div {
          dt { words(name) }
          dd(.class("num")) { count }
        }
      }
    }
    if let masked = result.maskedData { p { "\(words(ImportWords.masked)) \(words(PersonalData.words(masked)))" } }
    list(ImportWords.reasons, result.reasons)
    list(ImportWords.oddities, result.warnings)
    if !result.unusedColumns.isEmpty {
      p(.class("quiet small")) { "\(words(ImportWords.unused)) \(words.list(result.unusedColumns))" }
    }
    if result.hours.contains(where: { $0 > 0 }) { HoursPicture(hours: result.hours, words: words) }
  }

  private var figures: [(LocalizedText, Int)] {
    var all = [
      (ImportWords.added, result.added), (ImportWords.changed, result.changed),
      (ImportWords.unchanged, result.unchanged), (ImportWords.rejected, result.rejected),
    ]
    if result.outdated > 0 { all.insert((ImportWords.outdated, result.outdated), at: 3) }
    return all
  }

  private func list(_ title: LocalizedText, _ counts: [String: Int]) -> Markup {
    guard !counts.isEmpty else { return Markup() }
    return Markup(joining: [
      h3 { words(title) },
      ul {
        for (word, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
          li { "\(count) × \(words(Sentence(stringLiteral: word)))" }
        }
      },
    ])
  }
}

/// The first rows that are not taken, and why.
struct RejectionTable: Component {
  let rejections: [Rejection]
  let total: Int
  let words: Words

  var body: Markup {
    if !rejections.isEmpty {
      h3 { words(ImportWords.preview(rejections.count, of: total)) }
      div(.class("wide")) {
        table {
          thead {
            tr {
              th(.scope("col"), .class("num")) { words(ImportWords.line) }
              for heading in [ImportWords.column, ImportWords.value, ImportWords.why] {
                th(.scope("col")) { words(heading) }
              }
            }
          }
          tbody { for row in rejections { self.row(row) } }
        }
      }
    }
  }

  private func row(_ row: Rejection) -> Markup {
    tr {
      td(.class("num")) { row.line }
      td { row.column }
      td { String(row.value.prefix(60)) }
      td { words(row.reason.words) }
    }
  }
}
