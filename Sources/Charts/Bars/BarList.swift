package import HTML

/// Small horizontal bars with their counts: root causes, overtime reasons.
package struct BarList: Component, Sendable {
  /// One bar.
  package struct Bar: Sendable {
    /// What is counted.
    package let label: String
    /// Its length; below nothing counts as nothing.
    package let value: Double
    /// What stands at its end: "12 · 34 %".
    package let written: String
    /// Drawn in full strength, where the others step back.
    package let isEmphasised: Bool

    /// One counted thing.
    package init(label: String, value: Double, written: String, isEmphasised: Bool = false) {
      self.label = label
      self.value = value.isFinite ? max(value, 0) : 0
      self.written = written
      self.isEmphasised = isEmphasised
    }
  }

  let text: ChartText
  let bars: [Bar]
  let width: Double

  /// Bars in the order given, all from nothing on one scale.
  package init(text: ChartText, bars: [Bar], width: Double = 420) {
    self.text = text
    self.bars = bars
    self.width = max(width, 200)
  }

  package var body: Markup {
    if bars.isEmpty {
      EmptyPicture(text: text, width: width)
    } else {
      Picture(
        text: text, width: width, height: Double(bars.count) * rowHeight + 4,
        values: bars.map { "\($0.label): \($0.written)" }, content: drawing)
    }
  }

  private var nameWidth: Double { min(bars.map { Lettering.width(of: $0.label) }.max() ?? 0, width * 0.45) }

  /// A long label takes two lines, and then every bar is given the room.
  private var rowHeight: Double { bars.contains { lines(of: $0.label).count > 1 } ? 36 : 24 }

  private func lines(of label: String) -> [String] {
    let lines = Lettering.wrapped(label, to: nameWidth)
    let kept = lines.count > 2 ? [lines[0], lines.dropFirst().joined()] : lines
    return kept.map { Lettering.fitted($0, to: nameWidth) }
  }

  @MarkupBuilder private var drawing: Markup {
    let names = nameWidth
    let figures = bars.map { Lettering.width(of: $0.written) }.max() ?? 0
    let room = max(width - names - figures - 22, 24)
    let most = bars.map(\.value).max() ?? 0
    let hasEmphasis = bars.contains(where: \.isEmphasised)
    for (index, bar) in bars.enumerated() {
      let middle = (Double(index) + 0.5) * rowHeight + 2
      let length = most > 0 ? bar.value / most * room : 0
      name(bar.label, middle: middle)
      rect(
        .x(names + 10), .y(middle - 7), .width(length), .height(14), .rx(1), .fill(Ink.accent),
        .fillOpacity(hasEmphasis && !bar.isEmphasised ? 0.4 : 0.85))
      words(
        bar.written, at: Spot(x: names + 16 + length, y: middle + 4), .fontWeight(bar.isEmphasised ? "600" : nil),
        .fill(bar.isEmphasised ? Ink.strong : nil))
    }
    stroke(
      from: Spot(x: names + 10, y: 2), to: Spot(x: names + 10, y: Double(bars.count) * rowHeight + 2),
      .stroke(Ink.quiet))
  }

  @MarkupBuilder private func name(_ label: String, middle: Double) -> Markup {
    let lines = lines(of: label)
    for (index, line) in lines.enumerated() {
      let y = middle + 4 + (Double(index) - Double(lines.count - 1) / 2) * 15
      words(line, at: Spot(x: 0, y: y), .fill(Ink.strong))
    }
  }
}
