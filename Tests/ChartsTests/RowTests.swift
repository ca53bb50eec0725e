import Charts
import HTML
import Testing

@Suite("Rows, months and cells")
struct RowTests {
  @Test("Given an agent with too few reviews, then words stand in place of a figure")
  func notEnough() {
    #expect(Samples.intervals(names: Samples.chineseNames, chinese: true).body.string.contains(">数据不足</text>"))
  }

  @Test("A group of one, and positions that do not exist, draw no bracket")
  func groups() {
    let rows = ["甲", "乙"].map { IntervalDotPlot.Row(name: $0, estimate: Estimate(90)) }
    let plot = IntervalDotPlot(
      text: ChartText(id: "i", title: "", summary: "", empty: ""), axis: Axis(title: ""),
      words: .init(name: "", count: "", groups: "apart", interval: "", previous: ""), rows: rows,
      groups: [[0], [1, 7]])
    #expect(!plot.body.string.contains("apart"))
  }

  @Test("A month without a figure leaves a gap in the line")
  func gap() {
    let markup = Samples.months(count: 9, chinese: true).body.string
    #expect(markup.split(separator: "<polyline").count - 1 == 3)
  }

  @Test("A heat map says every figure in words, and a dash for none")
  func spoken() {
    let map = HeatMap(
      text: ChartText(id: "h", title: "", summary: "", empty: ""), rows: ["周一", "周二"], columns: ["9", "10"],
      values: [[3, nil], [0]])
    #expect(map.body.string.contains("周一: 9 3, 10 –\n周二: 9 0, 10 –"))
  }

  @Test("A count of nothing has a bar of no length, and its number")
  func nothingCounted() {
    let bars = BarList(
      text: ChartText(id: "b", title: "", summary: "", empty: ""),
      bars: [.init(label: "a", value: 4, written: "4"), .init(label: "b", value: 0, written: "none")])
    #expect(bars.body.string.contains("width=\"0\"") && bars.body.string.contains(">none</text>"))
  }

  @Test("Each state has a shape of its own")
  func shapes() {
    let chart = QuadrantChart(
      text: ChartText(id: "q", title: "", summary: "", empty: ""), speed: Axis(title: ""), quality: Axis(title: ""),
      corners: .init(fastAndGood: "", fastButPoor: "", slowButGood: "", slowAndPoor: ""),
      agents: Light.allCases.enumerated().map { index, light in
        .init(name: "\(index)", speed: Estimate(Double(index)), quality: Estimate(Double(index)), light: light)
      })
    let markup = chart.body.string
    #expect(["<circle", "<polygon", "<rect", "stroke-width=\"1.6\""].allSatisfy { markup.contains($0) })
  }
}
