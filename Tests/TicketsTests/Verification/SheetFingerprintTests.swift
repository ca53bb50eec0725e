import Testing

@testable import Tickets

@Suite struct SheetFingerprintTests {
  private static let list = DaySheet.Code(.firstResponse, .chat, .normal)
  private static let count = DaySheet.Code(.created, .chat, .normal)
  private let entries = [
    DaySheet.Entry(list, 60_000), DaySheet.Entry(list, 60_000), DaySheet.Entry(list, 300_000), DaySheet.Entry(count),
    DaySheet.Entry(count),
  ]

  private func print(_ entries: [DaySheet.Entry]) -> SheetFingerprint {
    entries.reduce(into: SheetFingerprint()) { $0.add($1) }
  }

  private func print(encoded bytes: [UInt8]) -> SheetFingerprint? {
    SheetFingerprint(of: bytes)
  }

  @Test("an encoded sheet has the fingerprint of its entries, whatever their order")
  func order() {
    #expect(print(encoded: DaySheet(entries).encoded()) == print(entries.reversed()))
  }

  @Test("one entry more, one less, or another value is another fingerprint")
  func differences() {
    let other = entries.dropLast() + [DaySheet.Entry(Self.list, 1)]
    let prints = [entries, entries + [entries[0]], Array(entries.dropLast()), Array(other)].map(print)
    #expect(prints.allSatisfy { print in prints.count { $0 == print } == 1 })
  }

  @Test("values that add up to the same are another fingerprint")
  func sums() {
    let (left, right) = ([1, 4].map { DaySheet.Entry(Self.list, $0) }, [2, 3].map { DaySheet.Entry(Self.list, $0) })
    #expect(print(left) != print(right))
  }

  @Test(
    "bytes that no sheet is written as have none",
    arguments: [
      [0x80], [5], [0x81, 0x20, 0], [0x81, 0x20, 1, 0x81, 0x20, 1], [1, 2, 4, 1], [0x81, 0x20, 0x81, 0], [1, 1, 1],
    ])
  func damaged(bytes: [UInt8]) {
    #expect(print(encoded: bytes) == nil)
  }

  @Test("a sheet of nothing is that of no entries")
  func empty() {
    #expect(print(encoded: []) == SheetFingerprint())
  }
}
