import HTML

/// The root of a chart: an image with a name and a description, in the page's own type and colours.
struct Picture: Component {
  let text: ChartText
  let width: Double
  let height: Double
  /// The drawn values in words, in reading order.
  let values: [String]
  let content: Markup

  var body: Markup {
    svg(
      .xmlns("http://www.w3.org/2000/svg"), .class("chart"), .role("img"),
      .ariaLabelledBy("\(text.id)-title \(text.id)-desc"), .viewBox("0 0 \(decimal(width)) \(decimal(height))"),
      .width(width), .height(height), .fontFamily(Ink.font), .fontSize(Lettering.body), .fontVariant("tabular-nums"),
      .fill(Ink.quiet)
    ) {
      HTML.title(.id("\(text.id)-title")) { text.title }
      desc(.id("\(text.id)-desc")) { ([text.summary] + values).filter { !$0.isEmpty }.joined(separator: "\n") }
      content
    }
  }
}

/// What stands in a chart's place while there is nothing to draw.
struct EmptyPicture: Component {
  let text: ChartText
  let width: Double

  var body: Markup {
    let lines = Lettering.wrapped(text.empty, to: width - 64)
    let height = Double(lines.count) * Lettering.line + 64
    Picture(
      text: text, width: width, height: height, values: [text.empty],
      content: Markup(joining: [
        rect(
          .x(0.5), .y(0.5), .width(width - 1), .height(height - 1), .rx(6), .fill("none"), .stroke(Ink.line),
          .strokeDasharray("4 4")),
        Markup(
          joining: lines.enumerated().map { index, line in
            words(line, at: Spot(x: width / 2, y: 44 + Double(index) * Lettering.line), .textAnchor("middle"))
          }),
      ]))
  }
}
