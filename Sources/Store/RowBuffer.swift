/// A table's columns as a bulk insert names them.
package struct BulkTable: Sendable {
  package let name: String
  package let columns: [String]

  package init(_ name: String, _ columns: [String]) {
    self.name = name
    self.columns = columns
  }
}

/// Many rows laid flat, without an allocation per value: what the bulk path of an engine takes.
///
/// Values are appended in the order of the table's columns, row after row.
package struct RowBuffer: Sendable {
  /// A value; text and blobs point into `bytes`.
  package enum Value: Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(start: Int, length: Int)
    case blob(start: Int, length: Int)
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
    case .text(let start, let length): .text(String(decoding: bytes[start..<start + length], as: UTF8.self))
    case .blob(let start, let length): .blob(Array(bytes[start..<start + length]))
    }
  }

  /// A buffer whose values will point into these bytes.
  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Appends a row of another buffer that has the same bytes.
  package mutating func append(row: Int, width: Int, of other: RowBuffer) {
    values.append(contentsOf: other.values[row * width..<(row + 1) * width])
  }

  /// Puts an integer in the place of one of the last row's values.
  package mutating func replace(_ column: Int, ofLastRowOf width: Int, with integer: Int64?) {
    values[values.count - width + column] = integer.map(Value.integer) ?? .null
  }

  /// The integer at a position; nil for anything else.
  package func integer(_ position: Int) -> Int64? {
    if case .integer(let integer) = values[position] { integer } else { nil }
  }

  /// Forgets the values but not the bytes that later ones may point into.
  package mutating func removeValues() {
    values.removeAll(keepingCapacity: true)
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
    values.append(.text(start: start, length: bytes.count - start))
  }

  package mutating func append(_ text: String?) {
    if let text { append(text) } else { values.append(.null) }
  }

  /// Appends text given as UTF-8.
  package mutating func append(utf8 text: UnsafeBufferPointer<UInt8>) {
    values.append(.text(start: bytes.count, length: text.count))
    bytes.append(contentsOf: text)
  }

  /// Appends text that is among the bytes already.
  package mutating func append(textAt start: Int, length: Int) {
    values.append(.text(start: start, length: length))
  }

  package mutating func reserve(values count: Int) {
    values.reserveCapacity(values.count + count)
  }

  package mutating func append(blob: [UInt8]) {
    values.append(.blob(start: bytes.count, length: blob.count))
    bytes.append(contentsOf: blob)
  }
}
