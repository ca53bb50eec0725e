/// A table's columns as a bulk insert names them.
package struct BulkTable: Sendable {
  package let name: String
  package let columns: [String]
  /// How many of the columns, the first ones, find a row that is to be changed.
  package let keys: Int

  package init(_ name: String, _ columns: [String], keys: Int = 1) {
    self.name = name
    self.columns = columns
    self.keys = keys
  }
}

/// Many rows laid flat, without an allocation per value: what the bulk path of an engine takes.
///
/// Values are appended in the order of the table's columns, row after row.
package struct RowBuffer: Sendable {
  /// A value; text and blobs point into `bytes`, which hold less than 4 GiB.
  package enum Value: Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(start: UInt32, length: UInt32)
    case blob(start: UInt32, length: UInt32)
  }

  package private(set) var values: [Value] = []
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package var isEmpty: Bool { values.isEmpty }

  /// The value at a position, taken out.
  package func value(_ position: Int) -> SQLValue {
    switch values[position] {
    case .null: .null
    case .integer(let integer): .integer(integer)
    case .real(let real): .real(real)
    case .text(let start, let length): .text(String(decoding: piece(start, length), as: UTF8.self))
    case .blob(let start, let length): .blob(Array(piece(start, length)))
    }
  }

  /// A buffer whose values will point into these bytes.
  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The bytes that a text or a blob points to.
  package func piece(_ start: UInt32, _ length: UInt32) -> ArraySlice<UInt8> {
    bytes[Int(start)..<Int(start) + Int(length)]
  }

  /// Puts an integer in the place of the value at a position.
  package mutating func replace(_ position: Int, with integer: Int64?) {
    values[position] = integer.map(Value.integer) ?? .null
  }

  /// Puts a row in the place of an earlier one.
  package mutating func move(row: Int, to place: Int, width: Int) {
    for column in 0..<width { values[place * width + column] = values[row * width + column] }
  }

  package mutating func removeAll() {
    values.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  package mutating func append(null: Void) { values.append(.null) }
  package mutating func append(_ value: Int64) { values.append(.integer(value)) }
  package mutating func append(_ value: Int64?) { values.append(value.map(Value.integer) ?? .null) }
  package mutating func append(_ value: Double?) { values.append(value.map(Value.real) ?? .null) }

  package mutating func append(_ text: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    values.append(.text(start: UInt32(start), length: UInt32(bytes.count - start)))
  }

  package mutating func append(_ text: String?) {
    if let text { append(text) } else { values.append(.null) }
  }

  /// Appends text given as UTF-8.
  package mutating func append(utf8 text: UnsafeBufferPointer<UInt8>) {
    values.append(.text(start: UInt32(bytes.count), length: UInt32(text.count)))
    bytes.append(contentsOf: text)
  }

  /// Appends text that is among the bytes already.
  package mutating func append(textAt start: Int, length: Int) {
    values.append(.text(start: UInt32(start), length: UInt32(length)))
  }

  package mutating func reserve(values count: Int, bytes byteCount: Int = 0) {
    values.reserveCapacity(values.count + count)
    if byteCount > 0 { bytes.reserveCapacity(bytes.count + byteCount) }
  }

  package mutating func append(blob: [UInt8]) {
    values.append(.blob(start: UInt32(bytes.count), length: UInt32(blob.count)))
    bytes.append(contentsOf: blob)
  }
}
