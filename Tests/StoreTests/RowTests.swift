import Kernel
import Store
import Testing

@Suite struct RowTests {
  private func read<T>(_ values: [ColumnValue], _ body: (Row) throws -> T) throws -> T {
    try values.withUnsafeBufferPointer { try body(Row($0)) }
  }

  @Test("a column is read as the type that is asked for")
  func types() throws {
    let text = Array("2024-02-29".utf8)
    try text.withUnsafeBufferPointer { lying in
      try read([.integer(1), .real(0.5), .text(lying), .blob(lying), .real(3)]) { row in
        let (number, flag, instant): (Int, Bool, Instant) = (try row.get(0), try row.get(0), try row.get(0))
        #expect(number == 1 && flag && instant == Instant(1))
        let (real, whole): (Double, Int64) = (try row.get(1), try row.get(4))
        #expect(real == 0.5 && whole == 3)
        let (string, day, blob): (String, Day, [UInt8]) = (try row.get(2), try row.get(2), try row.get(3))
        #expect(string == "2024-02-29" && day == Day(string) && blob == text)
        let bytes = try row.withBytes(3, Array.init)
        #expect(bytes == text)
      }
    }
  }

  @Test("null is nil when it may be, and refused when not")
  func null() throws {
    try read([.null]) { row in
      let missing = try row.optional(0, as: Int.self)
      #expect(missing == nil)
      #expect(throws: StoreError.self) { try row.get(0, as: Int.self) }
    }
  }

  @Test("a value of another type and a column that is not there are refused")
  func misfits() throws {
    try read([.real(0.5)]) { row in
      #expect(throws: StoreError.self) { try row.get(0, as: Int.self) }
      #expect(throws: StoreError.self) { try row.optional(0, as: String.self) }
      #expect(throws: StoreError.self) { try row.get(1, as: Double.self) }
      #expect(throws: StoreError.self) { try row.withBytes(0, \.count) }
    }
  }
}
