@testable import Demo
import Testing

@Suite struct LinesTests {
  @Test("customers begin in at least 250 ways in each language", arguments: Language.allCases)
  func openings(language: Language) {
    var dice = Dice(seed: 1)
    let lines = Topic.allCases.flatMap { $0.situations(language) }.flatMap(\.openings)
    let texts = Set(lines.map { $0.filled(Facts(), &dice) })
    #expect(texts.count >= 250)
  }

  @Test("every topic comes up in three ways, each with questions, answers and subjects", arguments: Language.allCases)
  func situations(language: Language) {
    for topic in Topic.allCases {
      let situations = topic.situations(language)
      #expect(situations.count == 3)
      #expect(situations.allSatisfy { $0.checks.count >= 2 && !$0.subjects.isEmpty && $0.openings.count >= 7 })
    }
  }

  @Test("no slot or choice is left open in a message")
  func noOpenSlots() {
    let bodies = MadeTeam.small.tickets.flatMap { [$0.subject] + $0.messages.map(\.body) }
    #expect(bodies.allSatisfy { !$0.contains { "{}[]|".contains($0) } && !$0.isEmpty })
  }

  @Test("a line's choice is made by the dice, its slots are filled from the facts")
  func filling() {
    var facts = Facts()
    facts[.order] = "HD1"
    let line: Line = "[One|Two] of {order}"
    var dice = Dice(seed: 9)
    let texts = Set((0..<40).map { _ in line.filled(facts, &dice) })
    #expect(texts == ["One of HD1", "Two of HD1"])
  }

  @Test("thousands of different first messages are written")
  func distinctFirstMessages() {
    let firsts = Set(MadeTeam.full.tickets.compactMap(\.messages.first?.body))
    #expect(firsts.count > 5000, "\(firsts.count)")
  }
}
