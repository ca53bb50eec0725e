extension RecordBatch {
  /// Undoes the quotes of these fields in place: a doubled quote becomes one, a closing quote goes.
  mutating func removeQuotes(from quoted: [Int]) {
    for index in quoted {
      let field = fields[index]
      fields[index].length = UInt32(bytes.withUnsafeMutableBufferPointer { undoQuotes(in: $0, field.range) })
    }
  }
}

/// Moves the text of a quoted field together and returns its new length; the range begins after the opening quote.
private func undoQuotes(in bytes: UnsafeMutableBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
  let quote: UInt8 = 0x22
  var target = range.lowerBound
  var position = range.lowerBound
  var isOpen = true
  while position < range.upperBound {
    let byte = bytes[position]
    if isOpen, byte == quote {
      let isDoubled = position + 1 < range.upperBound && bytes[position + 1] == quote
      position += 1
      guard isDoubled else {
        isOpen = false
        continue
      }
    }
    bytes[target] = byte
    target += 1
    position += 1
  }
  return target - range.lowerBound
}
