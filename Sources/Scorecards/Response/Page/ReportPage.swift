import Content
import Kernel
package import HTML

/// A report as one HTML file: no scripts, nothing loaded from elsewhere, made to be printed on A4.
package struct ReportPage: Component, Sendable {
  let language: Language
  let title: String
  let subtitle: String
  /// Sentences that come first.
  let findings: [String]
  let tables: [ReportTable]
  /// Drawings, each under the table of that index.
  let pictures: [Int: ReportPicture]

  init(
    _ language: Language, title: String, subtitle: String, findings: [String] = [], tables: [ReportTable],
    pictures: [Int: ReportPicture] = [:]
  ) {
    (self.language, self.title, self.subtitle, self.findings) = (language, title, subtitle, findings)
    (self.tables, self.pictures) = (tables, pictures)
  }

  package var body: Markup {
    document(language: language == .zh ? "zh-CN" : "en", title: title, style: ReportStyle.sheet) {
      main {
        header {
          h1 { title }
          p(.class("quiet")) { subtitle }
        }
        if !findings.isEmpty {
          ul(.class("findings")) { for finding in findings { li { finding } } }
        }
        for (index, table) in tables.enumerated() {
          section {
            ReportTableMarkup(table: table, hasHeading: !title.hasPrefix(table.title))
            if let picture = pictures[index] {
              figure {
                figcaption { picture.finding }
                picture.drawing
              }
            }
          }
        }
      }
    }
  }
}

/// A drawing with the sentence that stands over it.
struct ReportPicture: Sendable {
  let finding: String
  let drawing: Markup
}

/// A table of a report as HTML.
struct ReportTableMarkup: Component {
  let table: ReportTable
  /// False where the page's own title says the same.
  var hasHeading = true

  var body: Markup {
    if hasHeading { h2 { table.title } }
    div(.class("wide")) {
      HTML.table {
        thead {
          tr {
            for column in table.columns {
              th(.scope("col"), .class(column.kind != .figure ? nil : "figure")) { column.heading }
            }
          }
        }
        tbody { for row in table.rows { self.row(row) } }
      }
    }
    for note in table.notes { p(.class("note")) { note } }
  }

  private func row(_ row: ReportTable.Row) -> Markup {
    tr(.class(row.isTotal ? "total" : nil)) {
      for (column, cell) in zip(table.columns, row.cells) { self.cell(cell, column.kind) }
    }
  }

  private static func name(of kind: ReportTable.Kind) -> String? {
    switch kind {
    case .name: "name"
    case .word: "word"
    case .prose: "prose"
    case .figure: "figure"
    }
  }

  @MarkupBuilder private func cell(_ cell: ReportCell, _ kind: ReportTable.Kind) -> Markup {
    switch cell {
    case .estimate(let value, let interval?, let decimals, _):
      td(.class("figure")) {
        ReportCell.written(value, decimals)
        span(.class("interval")) { " (\(ReportCell.written(interval, decimals, around: decimals)))" }
      }
    default:
      td(.class(Self.name(of: kind), cell.isFaint ? "faint" : nil)) { cell.text }
    }
  }
}

/// How a printed report looks: the tokens of the charts, light and dark, and black on white on paper.
enum ReportStyle {
  static let sheet = """
    :root { color-scheme: light dark; --ink: #16181d; --ink-2: #565d6b; --line: #dcdfe6; --paper: #fff; --accent: #2456d6;
      --good: #1a7f4b; --warn: #9a6200; --bad: #b42318;
      --font: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e8eaee; --ink-2: #a4abb8; --line: #353a45; --paper: #14161a;
      --accent: #7da2ff; --good: #4cc38a; --warn: #e0a94a; --bad: #ff8a80; } }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.6 var(--font); }
    main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
    h1 { font-size: 1.5rem; line-height: 1.3; margin: 0; }
    h2 { font-size: 1.05rem; margin: 2.5rem 0 .5rem; }
    .quiet, .note { color: var(--ink-2); margin: .25rem 0; }
    .note { font-size: .85rem; max-width: 46rem; }
    .findings { padding-left: 1.2rem; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: bottom; }
    th { font-weight: 600; color: var(--ink-2); font-size: .85rem; }
    td:first-child, th:first-child { padding-left: 0; }
    .figure { text-align: right; }
    td.word, td.name, td.figure { white-space: nowrap; }
    td.prose { overflow-wrap: anywhere; }
    .interval, .faint { color: var(--ink-2); }
    .total td { font-weight: 600; border-top: 2px solid var(--ink-2); border-bottom: 0; }
    figure { margin: 1.5rem 0 0; }
    figcaption { font-weight: 600; font-size: .9rem; margin-bottom: .5rem; }
    svg { max-width: 100%; height: auto; }
    @media screen and (max-width: 45rem) {
      body { font-size: 14px; }
      main { padding: 1.25rem .9rem 3rem; }
      th, td, .figure { white-space: nowrap; }
      td.prose { white-space: normal; min-width: 14rem; }
      th:first-child, td:first-child { position: sticky; left: 0; background: var(--paper); }
      figure { overflow-x: auto; }
      figure svg { max-width: none; }
    }
    @page { size: A4; margin: 16mm 14mm; }
    @media print {
      :root { color-scheme: light; --ink: #000; --ink-2: #444; --line: #bbb; --paper: #fff; --accent: #2456d6;
        --good: #1a7f4b; --warn: #9a6200; --bad: #b42318; }
      body { font-size: 9.5pt; }
      main { max-width: none; padding: 0; }
      th, td { padding: .18rem .35rem; }
      tr, figure, svg { break-inside: avoid; }
      h2 { break-after: avoid; }
      thead { display: table-header-group; }
      .wide { overflow: visible; }
    }
    """
}
