import Store
import Testing

@testable import Quality

@Suite("Packed ticket ids")
struct PackedTicketsTests {
  @Test("ids come back ascending", arguments: [[], [7], [5, 1, 900_000_000_000, 3], [-4, 0, .max]] as [[Int64]])
  func roundTrip(ids: [Int64]) throws {
    #expect(try PackedTickets.unpack(PackedTickets.pack(ids)) == ids.sorted())
  }

  @Test("bytes that stop in the middle of an id are refused")
  func cut() {
    #expect(throws: StoreError.self) { try PackedTickets.unpack([0x80]) }
  }
}
