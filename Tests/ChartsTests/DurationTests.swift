import HTML
import Testing

@testable import Charts

@Suite("The histogram of durations")
struct DurationTests {
  @Test("Every duration is counted once, whatever its length")
  func counted() {
    let durations: [Int64] = [-5, 0, 1, 999, 1000, 60_000, 60_001, 86_400_000, 8_640_000_000]
    #expect(DurationBins(of: durations, anchor: 60_000).counts.reduce(0, +) == durations.count)
  }

  @Test("Given durations exactly at the target, then they are on the side of those that met it")
  func atTarget() throws {
    let bins = DurationBins(of: [900_000, 900_001, 899_999], anchor: 900_000)
    let late = bins.counts.indices.filter { bins.edges[$0] >= 899_999.5 }.map { bins.counts[$0] }.reduce(0, +)
    #expect(late == 1)
  }

  @Test("There are never more than 28 bars or so")
  func fewBars() {
    let durations = (0..<5000).map { Int64(1000) << Int64($0 % 24) }
    #expect(DurationBins(of: durations, anchor: 900_000).counts.count <= 30)
  }

  @Test("What is beyond the target is hatched")
  func hatched() {
    let markup = Samples.histogram(count: 500, chinese: false, id: "d").body.string
    #expect(markup.contains("fill=\"url(#d-late)\""))
  }

  @Test("Given a dozen durations, then each has a mark of its own")
  func oneByOne() {
    let markup = Samples.histogram(count: 9, chinese: false).body.string
    #expect(
      !markup.contains("<pattern")
        && markup.components(separatedBy: "<circle").count + markup.components(separatedBy: "<rect").count - 2 == 9)
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
