import Demo
import Testing

@Suite struct VerdictTests {
  private let team = MadeTeam.small

  private func verdicts(by reviewer: Int) -> [DemoVerdict] {
    team.tickets.indices.map { team.verdict(on: $0, by: reviewer) }
  }

  private func meanPoints(_ verdicts: [DemoVerdict]) -> Double {
    mean(verdicts.map { Double($0.points.values.reduce(0, +)) / 4 })
  }

  @Test("the severe reviewer gives less than the even one for the same tickets")
  func severity() {
    #expect(team.reviewers[1].leniency < team.reviewers[0].leniency)
    #expect(meanPoints(verdicts(by: 1)) < meanPoints(verdicts(by: 0)) - 0.2)
  }

  @Test("points are whole, 1 to 5, for every aspect, with grounds for each")
  func complete() {
    for verdict in verdicts(by: 0) {
      #expect(verdict.points.count == 4 && verdict.points.values.allSatisfy { (1...5).contains($0) })
      #expect(verdict.grounds.values.allSatisfy { !$0.comment.isEmpty && !$0.rootCause.isEmpty })
    }
  }

  @Test("evidence is a sentence of the transcript")
  func evidence() {
    for (index, ticket) in team.tickets.enumerated() where ticket.messages.contains(where: { $0.role == .agent }) {
      let quotes = team.verdict(on: index, by: 0).grounds.values.map(\.evidence)
      #expect(quotes.allSatisfy { quote in ticket.messages.contains { $0.body.contains(quote) } })
    }
  }

  @Test("a fatal fault is found by every reviewer")
  func fatal() throws {
    let full = MadeTeam.full
    let index = try #require(full.tickets.firstIndex { $0.fatal != nil })
    #expect(full.reviewers.indices.allSatisfy { !full.verdict(on: index, by: $0).fatal.isEmpty })
  }

  @Test("the same ticket and reviewer give the same verdict")
  func repeatable() {
    #expect(team.verdict(on: 3, by: 1).points == team.verdict(on: 3, by: 1).points)
  }
}
