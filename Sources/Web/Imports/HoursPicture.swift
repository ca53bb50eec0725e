import Charts
import HTML

/// At which hours of the day tickets were created, so that a wrong zone shows.
struct HoursPicture: Component {
  let hours: [Int]
  let words: Words

  var body: Markup {
    figure(.class("hours")) {
      figcaption { words(ImportWords.hours(busiest)) }
      svg(.viewBox("0 0 480 96"), .role("img"), .ariaLabel(words(ImportWords.hours(busiest)))) {
        for (hour, count) in hours.enumerated() { bar(hour, count) }
      }
    }
  }

  private func bar(_ hour: Int, _ count: Int) -> Markup {
    let height = 72 * Double(count) / Double(max(hours.max() ?? 1, 1))
    return Markup(joining: [
      rect(.x(Double(hour) * 20 + 1), .y(74 - height), .width(18), .height(height)),
      hour % 3 == 0
        ? text(.x(Double(hour) * 20 + 10), .y(92), .textAnchor("middle")) { String(hour) } : Markup(),
    ])
  }

  /// `9–12`: the three hours in a row in which most were created.
  private var busiest: String {
    let start = (0..<22).max { total(from: $0) < total(from: $1) } ?? 9
    return "\(start)–\(start + 3)"
  }

  private func total(from hour: Int) -> Int { hours.dropFirst(hour).prefix(3).reduce(0, +) }
}
