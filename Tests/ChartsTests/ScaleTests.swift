import Testing

@testable import Charts

@Suite("Scales")
struct ScaleTests {
  @Test("Ticks are round and inside the axis")
  func ticks() {
    let scale = LinearScale(domain: Interval(77.3, 98.6), from: 0, to: 100)
    #expect(scale.ticks(about: 5) == [80, 85, 90, 95])
  }

  @Test("An axis of one value, or beyond all bounds, still has a width")
  func degenerate() {
    #expect(LinearScale(domain: Interval(5, 5), from: 0, to: 100)(5) == 50)
    #expect(LinearScale(domain: Interval(1e300, 1e300), from: 0, to: 100).ticks(about: 5).count < 100)
  }

  @Test("An axis never reaches beyond what can occur")
  func bounds() {
    let axis = Axis(title: "", target: 90, bounds: Interval(0, 100))
    #expect(reach(of: [Estimate(99, Interval(97, 100)), Estimate(60)], axis: axis).high == 100)
  }

  @Test("Given one agent with hardly any data among many, then its interval does not press the others together")
  func wideInterval() {
    let usual = (0..<9).map { Estimate(80 + Double($0), Interval(79 + Double($0), 81 + Double($0))) }
    let domain = reach(of: usual + [Estimate(84, Interval(0, 100))], axis: Axis(title: ""))
    #expect(domain.low > 65 && domain.high < 105)
  }

  @Test("Durations in the middle of a logarithmic axis are geometric means")
  func durations() {
    let scale = DurationScale(low: 1000, high: 100_000, from: 0, to: 200)
    #expect(abs(scale(10_000) - 100) < 1e-9)
    #expect(scale.ticks == [1000, 2000, 5000, 10_000, 30_000, 60_000])
  }

  @Test(
    "Numbers have the decimals that were asked for",
    arguments: [(93.44, 1, "93.4"), (-0.5, 0, "−1"), (7, 2, "7.00"), (1.005, 3, "1.005"), (.nan, 1, "–")])
  func numbers(number: Double, places: Int, text: String) {
    #expect(NumberText.decimals(places)(number) == text)
  }
}
