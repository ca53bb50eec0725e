import Demo
import Kernel
import Testing

@Suite struct ShapesTests {
  private var tickets: [DemoTicket] { MadeTeam.full.tickets }

  private func perHour(_ channel: Channel) -> [Int] {
    var counts = Array(repeating: 0, count: 24)
    for ticket in tickets where ticket.channel == channel { counts[MadeTeam.clock(ticket.created).hour] += 1 }
    return counts
  }

  @Test("Monday is the busiest day and Sunday the quietest")
  func weekdays() {
    var counts = Array(repeating: 0, count: 8)
    for ticket in tickets { counts[MadeTeam.clock(ticket.created).day.weekday] += 1 }
    #expect(counts[1...7].max() == counts[1])
    #expect(counts[1...7].min() == counts[7])
  }

  @Test("chat dips at lunch and peaks again in the evening; the phone is silent at night")
  func hours() {
    let chat = perHour(.chat)
    #expect(chat[12] < chat[10] * 7 / 10 && chat[20] > chat[18] * 3 / 2)
    #expect(perHour(.phone)[22] == 0)
  }

  @Test("first responses are skewed to the right: the mean lies well above the median")
  func skew() throws {
    let chats = tickets.filter { $0.channel == .chat }.compactMap(\.firstResponseSeconds)
    let middle = try #require(median(chats))
    #expect(mean(chats) > middle * 1.3)
  }

  @Test("urgent tickets are answered sooner, and e-mail later than chat")
  func priorities() throws {
    func middle(_ keep: (DemoTicket) -> Bool) throws -> Double {
      try #require(median(tickets.filter(keep).compactMap(\.firstResponseSeconds)))
    }
    let urgent = try middle { $0.channel == .chat && $0.priority == .urgent }
    let low = try middle { $0.channel == .chat && $0.priority == .low }
    let (chat, email) = (try middle { $0.channel == .chat }, try middle { $0.channel == .email })
    #expect(urgent < low)
    #expect(email > chat * 10)
  }

  @Test("whoever was not helped comes back more often")
  func repeats() {
    var last: [String: DemoTicket] = [:]
    var returned: Set<String> = []
    for ticket in tickets {
      if let before = last[ticket.customer.key], ticket.created - before.created < 7 * WallClock.dayLength {
        returned.insert(before.key)
      }
      last[ticket.customer.key] = ticket
    }
    func rate(_ tickets: [DemoTicket]) -> Double { mean(tickets.map { returned.contains($0.key) ? 1 : 0 }) }
    #expect(rate(tickets.filter { $0.truth.resolution < 2.5 }) > rate(tickets.filter { $0.truth.resolution > 4 }) * 1.5)
  }
}
