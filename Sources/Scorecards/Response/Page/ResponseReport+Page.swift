import Charts
package import HTML
import Kernel
import Tickets

extension ResponseReport {
  /// The report as one HTML file, with how first responses are spread and, with several rows, who attains what.
  package func page(_ labels: ReportLabels) -> Markup {
    let tables = tables(labels)
    var pictures: [Int: ReportPicture] = [:]
    if tables.count > 1 { pictures[1] = spread(of: .firstResponse, labels) }
    return ReportPage(
      labels.language, title: title(labels), subtitle: subtitle(labels),
      findings: findings(labels), tables: tables, pictures: pictures
    ).body
  }
}

/// Durations as people say them: `42 秒`, `8.2 min`, `1.1 h`.
struct DurationText {
  let words: SpreadLabels

  init(_ labels: ReportLabels) {
    words = labels.spread
  }

  var format: NumberText {
    let words = words
    return NumberText { milliseconds in
      let seconds = milliseconds / 1000
      switch seconds {
      case ..<60: return Self.short(seconds) + words.second
      case ..<3600: return Self.short(seconds / 60) + words.minute
      case ..<86_400: return Self.short(seconds / 3600) + words.hour
      default: return Self.short(seconds / 86_400) + words.day
      }
    }
  }

  private static func short(_ value: Double) -> String {
    NumberText.decimals(value >= 10 || value.rounded() == value ? 0 : 1)(value)
  }
}
