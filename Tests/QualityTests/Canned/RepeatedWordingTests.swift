import Quality
import Testing

private typealias Reply = RepeatedWording.Reply

@Suite("Repeated wording")
struct RepeatedWordingTests {
  private func filled(_ name: String, _ order: String) -> String {
    "Hi \(name), your order \(order) has left our warehouse and will reach you within two working days. Warm regards"
  }

  @Test("given a template filled in for three customers, when it is looked for, then all three are found")
  func template() {
    let replies = [
      Reply(ticket: 1, text: filled("Anna", "1001")), Reply(ticket: 2, text: filled("Bob", "99317")),
      Reply(ticket: 3, text: "The adapter was missing from your box, so I am sending one by courier today."),
      Reply(ticket: 4, text: filled("Chen", "5")),
    ]

    #expect(RepeatedWording().isRepeated(replies) == [true, true, false, true])
  }

  @Test("given the same words in two tickets only, or twice in one, when they are looked for, then none is found")
  func few() {
    let text = filled("Anna", "1")
    let replies = [1, 1, 1, 2].map { Reply(ticket: $0, text: text) }

    #expect(RepeatedWording().isRepeated(replies) == [false, false, false, false])
  }

  @Test("given short thanks to many customers, when they are looked for, then none is found")
  func short() {
    let replies = (1...5).map { Reply(ticket: $0, text: "好的，不客气") }

    #expect(RepeatedWording().isRepeated(replies).allSatisfy { !$0 })
  }

  @Test("given Chinese that differs in numbers only, when it is looked for, then it is found")
  func chinese() {
    let replies = (1...3).map { number in
      Reply(ticket: number, text: "您好，您的订单DH2026\(number)已由仓库发出，预计\(number)天内送达，请您留意查收。")
    }

    #expect(RepeatedWording().isRepeated(replies) == [true, true, true])
  }

  @Test("given no replies or one, when they are looked at, then there is nothing to find")
  func edges() {
    #expect(RepeatedWording().isRepeated([]) == [])
    #expect(RepeatedWording().isRepeated([Reply(ticket: 1, text: filled("Anna", "1"))]) == [false])
  }
}
