import Testing

@testable import StoreSQLite

@Suite struct BusyWaitTests {
  @Test("a lock is waited for half a minute, and people are told once, after a second and a half")
  func waits() {
    let pauses = (0..<1000).map(BusyWait.pause).prefix { $0 != nil }.compactMap(\.self)
    let told = pauses.indices.filter(BusyWait.isGrowingLong)

    #expect((30_000..<30_100).contains(pauses.reduce(0, +)))
    #expect(told.count == 1)
    #expect(told.allSatisfy { (1500..<1600).contains(pauses.prefix($0).reduce(0, +)) })
  }
}
