import Store
import Testing

@testable import Quality

@Suite("Packed ticket ids")
struct PackedTicketsTests {
  @Test("ids come back ascending", arguments: [[], [7], [5, 1, 900_000_000_000, 3], [-4, 0, .max]] as [[Int64]])
  func roundTrip(ids: [Int64]) throws {
    #expect(try PackedTickets.unpack(PackedTickets.pack(ids)) == ids.sorted())
  }

  @Test("ids are cut into long runs without large gaps and what lies between")
  func clusters() {
    let (run, far): ([Int64], [Int64]) = (Array(100..<200), [1_000, 2_000])
    let cut = Cluster.cut([1, 50] + run + far + run.map { $0 + 9_000 })
    #expect(cut.map(\.isDense) == [false, true, false, true])
    #expect(cut.map { Array($0.ids) } == [[1, 50], run, far, run.map { $0 + 9_000 }])
    #expect(Cluster.cut([]) == [])
  }

  @Test("bytes that stop in the middle of an id are refused")
  func cut() {
    #expect(throws: StoreError.self) { try PackedTickets.unpack([0x80]) }
  }
}
