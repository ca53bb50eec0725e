import Kernel
import People
import Store
import Testing
import Tickets

@testable import Scorecards
@testable import Web

/// In which order open tickets stand.
@Suite struct BoardOrderTests {
  private func item(_ number: String, _ light: Countdown.Light?, left minutes: Int64) -> BoardItem {
    BoardItem(
      ticket: Ticket.ID(1), number: number, subject: nil, channel: .chat, priority: .normal, tier: .standard,
      agent: nil,
      team: nil, kind: .firstResponse, target: 60_000, dueAt: nil, light: light, isRunning: true, reason: nil,
      left: minutes * 60_000)
  }

  @Test("a red clock of a day stands above a green one of two hours, whatever time they have left")
  func colours() {
    let list = BoardList([
      item("green, 90 min", .green, left: 90), item("idle", nil, left: 0), item("red, 4 h", .red, left: 240),
      item("yellow, 60 min", .yellow, left: 60), item("red, 5 min", .red, left: 5),
    ])
    #expect(
      list.running.map(\.number) == ["red, 5 min", "red, 4 h", "yellow, 60 min", "green, 90 min", "idle"])
  }

  @Test("sorted by a column, what is overdue still stands apart, and equal rows the most pressing first")
  func sorted() {
    let items = [item("c", .red, left: 5), item("a", .green, left: 90), item("b", .breached, left: -5)]
    let list = BoardList(items, order: ListOrder(.ticket, descending: true))
    #expect(list.overdue.map(\.number) == ["b"] && list.running.map(\.number) == ["c", "a"])
    #expect(BoardList(items, order: ListOrder(.channel)).running.map(\.number) == ["c", "a"])
  }

  @Test("what is overdue stands apart, the latest first")
  func overdue() {
    let list = BoardList([item("a", .breached, left: -5), item("b", .red, left: 1), item("c", .breached, left: -90)])
    #expect(list.overdue.map(\.number) == ["a", "c"] && list.running.map(\.number) == ["b"])
  }
}
