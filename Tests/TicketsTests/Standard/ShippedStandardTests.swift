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

  @Test("given the calendar of 2026, when its days are counted, then it has 248 working days")
  func workingDays() throws {
    // 365 days less 33 days off, less the 89 days of the other weekends, plus the 6 make-up days among them,
    // counted by: python3 -c "import datetime as d; …", that is weekdays outside holidays, and make-up days.
    let office = try #require(try shipped().calendars.first).calendar
    let first = try #require(Day("2026-01-01"))
    #expect((0..<365).count { !office.hours(on: first + $0).isEmpty } == 248)
  }
}
