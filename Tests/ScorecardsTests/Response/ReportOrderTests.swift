import Testing

@testable import Scorecards

@Suite("Orders of tables")
struct ReportOrderTests {
  private let table = ReportTable(
    "made",
    columns: [.init("name", .name, id: "name"), .init("figure", id: "figure"), .init("state", .word, id: "state")],
    rows: [
      .init([.text("b"), .number(2, decimals: 0), .text("● fine")]), .init([.text("a"), .none, .text("–")]),
      .init([.text("c"), .count(10), .text("■ below")]),
      .init([.text("all"), .count(99), .text("▲ watch")], isTotal: true),
    ])

  @Test(
    "rows follow the column, those without a figure come behind, totals stay last",
    arguments: [
      ("figure", [0, 2, 1, 3]), ("-figure", [2, 0, 1, 3]), ("name", [1, 0, 2, 3]), ("-name", [2, 0, 1, 3]),
      ("state", [2, 0, 1, 3]), ("-state", [0, 2, 1, 3]),
    ])
  func order(text: String, positions: [Int]) throws {
    #expect(table.positions(try #require(ReportOrder(text))) == positions)
  }

  @Test("an order by no column leaves the table as it is", arguments: ["other", "-", ""])
  func unknown(text: String) {
    #expect(table.sorted(ReportOrder(text)) == table)
  }
}
