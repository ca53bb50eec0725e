import HTML
import Testing

@testable import Charts

@Suite("The quadrant")
struct QuadrantTests {
  @Test("Given thirty agents, then each stands with its name in the picture, or with its number in the key")
  func everybodyIsNamed() {
    let markup = Samples.quadrant(names: Samples.chineseNames, seed: 4, chinese: true).body.string
    #expect(Samples.chineseNames.filter { !markup.contains(">\($0)</text>") } == [])
  }

  @Test("Given more than thirty, when some are notable, then only those keep their names beside the mark")
  func notable() {
    let agents = team(40, columns: 8, notable: 7)
    let drawing = QuadrantDrawing(chart: chart(agents))
    #expect(drawing.numbered == Array(0..<40).filter { $0 != 7 })
  }

  @Test("Given more than 120, then the rest carry no number and there is no key")
  func crowd() {
    let agents = team(150, columns: 15)
    #expect(QuadrantDrawing(chart: chart(agents)).numbered == [])
  }

  @Test("The description holds every agent's figures with their intervals")
  func description() {
    let agent = QuadrantChart.Agent(
      name: "孙一诺", speed: Estimate(94.7, Interval(91.2, 97)), quality: Estimate(93.4, Interval(94.9, 91.9)))
    #expect(chart([agent]).body.string.contains("孙一诺: 94.7 (91.2–97.0) · 93.4 (91.9–94.9)"))
  }

  @Test("Given an axis where less is better, then the faster agent stands further right")
  func reversed() {
    let agents = [agent("fast", 3, 90), agent("slow", 12, 90)]
    let frame = QuadrantFrame(chart: chart(agents, lowerIsBetter: true, target: 8))
    #expect(frame.x(3) > frame.x(12))
  }

  @Test("An agent whose figure is not a number is left out")
  func notANumber() {
    #expect(!chart([agent("甲", .nan, 90), agent("乙", 90, 90)]).body.string.contains("甲"))
  }

  @Test("Given everybody above the target, then the lower side still has room for its name")
  func roomBesideTheTarget() {
    let frame = QuadrantFrame(chart: chart([agent("甲", 98, 97), agent("乙", 99, 96)]))
    #expect(frame.x(90) - frame.plot.left >= frame.plot.width / 7)
  }

  private func team(_ count: Int, columns: Int, notable: Int? = nil) -> [QuadrantChart.Agent] {
    (0..<count).map { index in
      let speed = 70 + Double(index % columns) * 2
      let quality = 70 + Double(index / columns) * 3
      return agent("N\(index)", speed, quality, isNotable: index == notable)
    }
  }

  private func agent(_ name: String, _ speed: Double, _ quality: Double, isNotable: Bool = false)
    -> QuadrantChart.Agent
  {
    QuadrantChart.Agent(name: name, speed: Estimate(speed), quality: Estimate(quality), isNotable: isNotable)
  }

  private func chart(_ agents: [QuadrantChart.Agent], lowerIsBetter: Bool = false, target: Double = 90)
    -> QuadrantChart
  {
    QuadrantChart(
      text: ChartText(id: "q", title: "T", summary: "S", empty: "E"),
      speed: Axis(title: "speed", target: target, lowerIsBetter: lowerIsBetter),
      quality: Axis(title: "quality", target: 85),
      corners: .init(fastAndGood: "a", fastButPoor: "b", slowButGood: "c", slowAndPoor: "d"), agents: agents)
  }
}
