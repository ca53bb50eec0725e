import Kernel

/// The rows and cells of a sheet's XML, in document order.
final class SheetCells {
  private static let mostColumns = 16_384

  private let workbook: Workbook
  private let stream: XMLStream
  private let names: Names
  private var line = 0
  /// The cell's value as the XML has it; kept to save an allocation for each cell.
  private var value: [UInt8] = []

  private struct Names {
    let row, cell, value, text, phonetic, reference, style, type: XMLStream.Name

    init(_ stream: XMLStream) {
      row = stream.name("row")
      cell = stream.name("c")
      value = stream.name("v")
      text = stream.name("t")
      phonetic = stream.name("rPh")
      reference = stream.name("r")
      style = stream.name("s")
      type = stream.name("t")
    }
  }

  private enum Kind {
    case number
    case sharedString
    case text
    case boolean
    case error
  }

  init(_ stream: XMLStream, of workbook: Workbook) {
    self.stream = stream
    self.workbook = workbook
    names = Names(stream)
  }

  var part: ZipPart { stream.part }

  /// Moves to the next row and returns its number; nil at the end of the sheet.
  func nextRow() throws -> Int? {
    while let event = try stream.next() {
      guard event == .start, stream.name == names.row else { continue }
      line += 1
      stream.forEachAttribute { name, value in
        if name == names.reference, let number = Int(String(decoding: value, as: UTF8.self)), number > 0 {
          line = number
        }
      }
      return line
    }
    return nil
  }

  /// Adds a field for every column up to the row's last cell.
  func appendCells(to batch: inout RecordBatch, line: Int) throws {
    let firstField = batch.fields.count
    while let event = try stream.next() {
      if event == .end, stream.name == names.row { return }
      guard event == .start, stream.name == names.cell else { continue }
      var (column, kind, style) = (batch.fields.count - firstField, Kind.number, 0)
      stream.forEachAttribute { name, value in
        if name == names.reference {
          column = Self.column(value) ?? -1
        } else if name == names.type {
          kind = Self.kind(value)
        } else if name == names.style {
          style = Self.number(value) ?? 0
        }
      }
      guard column >= batch.fields.count - firstField, column < Self.mostColumns else { throw misplaced(line) }
      let gap = RecordBatch.Field(start: UInt32(batch.bytes.count), length: 0)
      while batch.fields.count - firstField < column { batch.fields.append(gap) }
      try readValue()
      let start = batch.bytes.count
      try append(kind, workbook.styles[style], to: &batch.bytes)
      batch.fields.append(RecordBatch.Field(start: UInt32(start), length: UInt32(batch.bytes.count - start)))
    }
  }

  /// Reads to the end of the cell, gathering its value or inline text.
  private func readValue() throws {
    value.removeAll(keepingCapacity: true)
    var (isValue, isPhonetic) = (false, false)
    while let event = try stream.next() {
      if event == .text {
        if isValue, !isPhonetic { stream.appendText(to: &value) }
        continue
      }
      let name = stream.name
      if name == names.cell { return }
      if name == names.value || name == names.text { isValue = event == .start }
      if name == names.phonetic { isPhonetic = event == .start }
    }
  }

  private func append(_ kind: Kind, _ format: NumberKind, to bytes: inout [UInt8]) throws {
    switch kind {
    case .error: break
    case .boolean: bytes += Array((value == [UInt8(ascii: "1")] ? "TRUE" : value.isEmpty ? "" : "FALSE").utf8)
    case .sharedString where value.isEmpty: break
    case .sharedString:
      guard let index = value.withUnsafeBufferPointer({ Self.number($0) }), let text = workbook.strings[index] else {
        throw ZipArchive.damaged(workbook.archive.path)
      }
      bytes += text
    case .text:
      let start = bytes.count
      bytes += value
      bytes.decodeEscapes(from: start)
    case .number: appendNumber(format, to: &bytes)
    }
  }

  /// Adds a number by its format; what is no number is passed on as it is, for the importer to reject.
  private func appendNumber(_ format: NumberKind, to bytes: inout [UInt8]) {
    if format == .number, value.count <= CellNumber.keptDigits, CellNumber.isInteger(value) {
      bytes += value
    } else if let number = CellNumber(value) {
      if format != .number, let date = SerialDate(number.value, is1904: workbook.is1904) {
        date.append(to: &bytes, as: format)
      } else {
        number.append(to: &bytes)
      }
    } else {
      bytes += value
    }
  }

  private func misplaced(_ line: Int) -> Problem {
    Problem(
      .invalid, "The cells of this row are out of order.", remedy: "Save the workbook anew as .xlsx.",
      place: Problem.Place(file: workbook.archive.path, line: line))
  }

  /// The column, from 0, of a reference such as `AB12`; nil for what is none.
  private static func column(_ reference: UnsafeBufferPointer<UInt8>) -> Int? {
    var column = 0
    for byte in reference.prefix(4) {
      let letter = byte & 0xDF
      guard (0x41...0x5A).contains(letter) else { break }
      column = column * 26 + Int(letter - 0x40)
    }
    return column == 0 ? nil : column - 1
  }

  private static func kind(_ type: UnsafeBufferPointer<UInt8>) -> Kind {
    switch String(decoding: type, as: UTF8.self) {
    case "s": .sharedString
    case "str", "inlineStr", "d": .text
    case "b": .boolean
    case "e": .error
    default: .number
    }
  }

  private static func number(_ digits: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 10 else { return nil }
    var number = 0
    for byte in digits {
      guard byte &- 0x30 <= 9 else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }
}
