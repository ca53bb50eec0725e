import Testing

@testable import Tickets

@Suite("Words of tickets")
struct WordsTests {
  @Test("given each list, when its numbers are read, then they are those that are stored")
  func numbers() {
    let channels = ["phone", "chat", "email", "app", "social", "web", "sms", "self_service", "other"]
    #expect(Channel.allCases.map(\.name) == channels)
    #expect(Priority.allCases.map(\.name) == ["low", "normal", "high", "urgent"])
    #expect(Tier.allCases.map(\.name) == ["standard", "silver", "gold", "vip"])
    #expect(Status.allCases.map(\.name) == ["new", "open", "pending", "hold", "solved", "closed"])
    #expect(Outcome.allCases.map(\.name) == ["none", "met", "breached", "open", "closed_unanswered", "invalid"])
    #expect(Status(name: "hold")?.rawValue == 3)
    #expect(Channel(name: "Phone") == nil)
  }

  @Test(
    "given two spellings of a category, when they are read, then they are one",
    arguments: [
      ("Pricing and  licensing", "pricing and licensing"), (" Complaint ", "complaint"), ("投诉", "complaint"),
      ("After Sales", "after_sales"), ("咨询", "enquiry"), ("", ""),
    ])
  func categories(_ label: String, _ expected: String) {
    #expect(Category(label).rawValue == expected)
  }

  @Test("given a set of words, when it is asked, then it holds those and no others")
  func sets() {
    let set = WordSet([Channel.chat, .other])
    #expect(set.words == [.chat, .other])
    #expect(!set.contains(.phone))
  }
}
