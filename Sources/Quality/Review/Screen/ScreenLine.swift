import Kernel

/// A line of the reviewer's screen: runs of text, each in one style.
package struct ScreenLine: Sendable, Equatable {
  /// How a run of text looks, by what it means.
  package enum Style: Sendable {
    case plain, strong, faint, good, bad, notice, chosen, customer, agent
  }

  /// A run of text in one style.
  package struct Run: Sendable, Equatable {
    package let text: String
    package let style: Style
  }

  package private(set) var runs: [Run] = []

  package init() {}

  init(_ text: String, _ style: Style = .plain) {
    runs = [Run(text: text, style: style)]
  }

  mutating func add(_ text: String, _ style: Style = .plain) {
    if !text.isEmpty { runs.append(Run(text: text, style: style)) }
  }

  /// The text without its styles.
  package var text: String { runs.map(\.text).joined() }
  var cells: Int { runs.reduce(0) { $0 + $1.text.cells } }

  /// The line cut to so many cells.
  func clipped(to limit: Int) -> ScreenLine {
    var line = ScreenLine()
    var left = limit
    for run in runs where left > 0 {
      let text = run.text.clipped(to: left)
      line.add(text, run.style)
      left -= text.cells
    }
    return line
  }

  /// A rule across the screen.
  static func rule(_ width: Int, _ title: String = "") -> ScreenLine {
    let label = title.isEmpty ? "" : " \(title) "
    return ScreenLine(label + String(repeating: "─", count: max(0, width - label.cells)), .faint)
  }
}
