import Testing

@testable import Tickets

@Suite("Numbering names")
struct ByteTableTests {
  private func table(_ names: [String]) -> ByteTable {
    var table = ByteTable()
    for name in names { _ = table.index(of: name) }
    return table
  }

  private func find(_ name: String, in table: ByteTable) -> Int? {
    var name = name
    return name.withUTF8(table.find)
  }

  @Test("a name is found by its number after the table has grown")
  func growth() {
    let names = (0..<500).map { "name \($0)" }
    let table = table(names)
    #expect(names.map { find($0, in: table) } == Array(0..<500))
  }

  @Test("given that the last name is removed, then it is not found and its number is given again")
  func removal() {
    var table = table((0..<500).map { "name \($0)" })
    table.removeLast()
    #expect(find("name 499", in: table) == nil)
    #expect(table.index(of: "another") == 499)
    #expect((table.text(498), table.text(499)) == ("name 498", "another"))
  }

  @Test("tables overlap when a name is in both")
  func overlap() {
    #expect(table(["a", "b"]).overlaps(table(["c", "b"])))
    #expect(!table(["a", "b"]).overlaps(table(["c", "d"])))
  }
}
