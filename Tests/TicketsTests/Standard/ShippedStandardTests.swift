import Content
import Foundation
import Kernel
import Testing

@testable import Tickets

@Suite("The response standard that is shipped")
struct ShippedStandardTests {
  private func shipped() throws -> ResponseStandard {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
    let text = try String(contentsOf: root.appending(path: "Rubrics/response-standard.yaml"), encoding: .utf8)
    return try ResponseStandard(yaml: text, file: "response-standard.yaml")
  }

  @Test("given the folder of content, when the standard is checked, then it can be published")
  func published() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
    let path = root.appending(path: "Rubrics/response-standard.yaml").path
    let reader = ContentReader(kinds: [ResponseStandard.contentKind])
    #expect(try ContentFolder(reader).documents(in: [path]).map(\.name) == ["response-standard"])
  }

  private static let promises: [(TicketFields, String, Milliseconds, Milliseconds)] = [
    (TicketFields(channel: .phone, tier: .vip), "vip-or-urgent-call", 30_000, hours(2)),
    (TicketFields(channel: .email, category: .complaint, tier: .vip), "vip", minutes(5), hours(2)),
    (TicketFields(channel: .chat, priority: .urgent), "urgent", minutes(5), hours(2)),
    (TicketFields(channel: .phone), "phone", 30_000, hours(24)),
    (TicketFields(channel: .chat, category: .technical), "technical", hours(1), hours(4)),
    (TicketFields(channel: .email, category: .complaint), "complaint", hours(1), hours(24)),
    (TicketFields(channel: .app, category: .afterSales), "after-sales", hours(2), hours(48)),
    (TicketFields(channel: .app, category: .enquiry), "enquiry", hours(2), hours(24)),
    (TicketFields(channel: .email), "email", hours(2), hours(24)),
    (TicketFields(), "default", hours(1), hours(24)),
  ]

  @Test("given a kind of ticket, when it is promised something, then these are the numbers", arguments: promises)
  func promise(_ fields: TicketFields, _ id: String, _ first: Milliseconds, _ resolution: Milliseconds) throws {
    let policy = try #require(try shipped().policy(for: fields))
    #expect(policy.id == id)
    #expect(policy.firstResponse?.limit(fields.priority) == first)
    #expect(policy.resolution?.limit(fields.priority) == resolution)
  }

  @Test(
    "given a listed year, when its working days are counted, then they are those of the State Council's notice",
    arguments: [(2023, 249), (2024, 251), (2025, 248), (2026, 248)])
  func workingDays(year: Int, count: Int) throws {
    // pip install chinesecalendar==1.11.0; python3 -c "import chinese_calendar as c, datetime as d; [print(y, sum(
    //   c.is_workday(d.date(y, 1, 1) + d.timedelta(i)) for i in range(365 + (y == 2024)))) for y in range(2023, 2027)]"
    let office = try #require(try shipped().calendars.first).calendar
    let first = try #require(Day(year: year, month: 1, day: 1))
    let next = try #require(Day(year: year + 1, month: 1, day: 1))
    #expect((0..<next.number - first.number).count { !office.hours(on: first + $0).isEmpty } == count)
  }

  @Test(
    "given years beyond those whose holidays are listed, when they are asked for, then the years that lack them are told",
    arguments: [
      (2023...2026, ""), (2024...2024, ""), (2027...2027, "in 2027 business"),
      (2021...2022, "in 2021 to 2022 business"),
      (2022...2028, "in 2022 and 2027 to 2028 business"),
    ])
  func unlisted(years: ClosedRange<Int>, part: String) throws {
    let sentences = try shipped().unlistedHolidays(in: years)

    #expect(sentences.count == (part.isEmpty ? 0 : 1))
    #expect(
      sentences.allSatisfy {
        $0.english.hasPrefix("The calendar `office` lists the holidays of 2023 to 2026 only: \(part)")
      })
  }
}
