import Store

/// Rows in the binary format of COPY (PostgreSQL manual, COPY, “Binary Format”).
enum PostgresCopy {
  static func encode(_ rows: RowBuffer, _ range: Range<Int>, width: Int) -> [UInt8] {
    var data: [UInt8] = []
    data.reserveCapacity(rows.bytes.count + range.count * width * 12 + 64)
    data += Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0] + [0, 0, 0, 0] + [0, 0, 0, 0]
    for row in range {
      append(UInt16(width), to: &data)
      for value in rows.values[row * width..<(row + 1) * width] { append(value, of: rows, to: &data) }
    }
    append(UInt16.max, to: &data)
    return data
  }

  private static func append(_ value: RowBuffer.Value, of rows: RowBuffer, to data: inout [UInt8]) {
    switch value {
    case .null: append(UInt32.max, to: &data)
    case .integer(let integer):
      append(UInt32(8), to: &data)
      append(UInt64(bitPattern: integer), to: &data)
    case .real(let real):
      append(UInt32(8), to: &data)
      append(real.bitPattern, to: &data)
    case .text(let start, let length), .blob(let start, let length):
      append(length, to: &data)
      data += rows.piece(start, length)
    }
  }

  private static func append(_ number: some FixedWidthInteger, to data: inout [UInt8]) {
    withUnsafeBytes(of: number.bigEndian) { data.append(contentsOf: $0) }
  }
}
