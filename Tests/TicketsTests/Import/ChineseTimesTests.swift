import Kernel
import Store
import TestSupport
import Testing

@testable import Tickets

@Suite("Times as Chinese exports write them")
struct ChineseTimesTests {
  @Test(
    "are read without a pattern",
    arguments: [
      ("2026年3月1日 下午3:05", "2026-03-01T15:05:00Z"), ("2026/3/1 上午 8:05:09", "2026-03-01T08:05:09Z"),
      ("2026/3/1 下午12:05", "2026-03-01T12:05:00Z"), ("2026/3/1 上午12:05", "2026-03-01T00:05:00Z"),
      ("2026.3.1 8时5分", "2026-03-01T08:05:00Z"), ("2026-3-1 星期日 8：05", "2026-03-01T08:05:00Z"),
      ("2026年03月01日 08:05:09", "2026-03-01T08:05:09Z"), ("2026/3/1 下午15:05", "2026-03-01T15:05:00Z"),
      ("2026年3月1日 8点05分30秒", "2026-03-01T08:05:30Z"),
    ])
  func read(text: String, time: String) throws {
    let reading = try #require(Array(text.utf8).withUnsafeBufferPointer(TimeParser.plain))
    #expect(Instant(reading.wall) == (try utc(time)))
    #expect(reading.hasTimeOfDay)
  }

  @Test(
    "are refused where they cannot be",
    arguments: ["2026/3/1 上午13:05", "2026年3月", "2026年13月1日", "2026/3/1 下午", "2026/3/1 25:00", "2026-3.1 8:05"])
  func refused(text: String) {
    #expect(Array(text.utf8).withUnsafeBufferPointer(TimeParser.plain) == nil)
  }

  @Test("a day without a time of day is taken as midnight and counted, where durations rest on it")
  func datesAlone() async throws {
    let importing = try await Importing()
    let summary = try await importing.tickets(
      """
      工单号,创建日期,首次响应时间,更新时间,客服
      A1,2026-03-01,2026-03-01 10:00,2026-03-02,何冰洁
      A2,2026年3月1日,,2026-03-02,何冰洁
      A3,2026-03-01 08:00,,2026-03-02,何冰洁

      """)
    #expect(summary.warnings == [.dateAlone: 2])
  }

  @Test("a message and an event without a time of day are counted too")
  func others() async throws {
    let importing = try await Importing()
    try await importing.tickets("ticket id,created at\nA1,2026-03-01 08:00\n")
    let messages = try await importing.messages("ticket,at,role,body\nA1,2026-03-01,customer,x\n")
    let events = try await importing.tickets(
      "case,what,when\nC1,开,2026-03-01\nC1,关,2026-03-02 08:00\n",
      mapping: """
        source: log
        layout: events
        columns: {case: case, activity: what, at: when}
        activities: {开: created, 关: closed}
        """, name: "events.csv")
    #expect(messages.warnings == [.dateAlone: 1])
    #expect(events.warnings == [.dateAlone: 1])
  }

  @Test("a proposal says that days alone tell no durations")
  func proposed() throws {
    let path = try TemporaryFolder().write("工单号,创建日期\nA1,2026-03-01\nA2,2026-03-02\n", to: "t.csv")
    #expect(try MappingProposal(path: path, language: .zh).text.contains("！只有日期、没有时刻"))
  }
}
