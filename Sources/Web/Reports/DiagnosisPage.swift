import HTML
import Kernel
import Scorecards
import Tickets

/// How the service moved over three months.
struct DiagnosisPage: ReportPage {
  static let kind = ReportKind.diagnosis
  let cut: ReportCut
  let diagnosis: Diagnosis

  var isEmpty: Bool { diagnosis.isEmpty }

  @MarkupBuilder func figures(_ frame: Frame) -> Markup {
    let (words, labels) = (frame.words, ReportLabels(frame.words.language))
    p(.class("quiet small")) { diagnosis.subtitle(labels) }
    ul(.class("findings")) { for finding in diagnosis.findings(labels) { li { finding } } }
    div(.class("paired")) {
      ReportSections(tables: diagnosis.tables(labels), pictures: diagnosis.pictures(labels), links: .exact).body
    }
    p {
      ReportDownload(path: ReportLinks.diagnosisFile, cut: cut, words: words)
    }
  }
}
