import Testing

@testable import Statistics

@Suite struct IntervalTests {
  @Test("an interval contains its ends and nothing beyond them")
  func contains() {
    let interval = Interval(low: 1, high: 2)
    #expect([0.999, 1, 1.5, 2, 2.001].map(interval.contains) == [false, true, true, true, false])
  }

  @Test("intervals that touch overlap, whichever is asked")
  func overlaps() {
    let interval = Interval(low: 1, high: 2)
    let others = [Interval(low: 2, high: 3), Interval(low: 2.1, high: 3), Interval(low: 0, high: 9)]
    #expect(others.map(interval.overlaps) == [true, false, true])
    #expect(others.map { $0.overlaps(interval) } == [true, false, true])
  }

  @Test("a centre and half a width make the interval around it")
  func center() {
    #expect(Interval(center: 5, halfWidth: 2) == Interval(low: 3, high: 7))
    #expect(Interval(center: 5, halfWidth: 2).width == 4)
  }
}
