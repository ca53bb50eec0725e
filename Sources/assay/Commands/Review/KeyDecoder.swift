import Quality

/// Makes keys of the bytes that a terminal sends.
struct KeyDecoder {
  private var pending: [UInt8] = []

  /// Whether the bytes so far may be the beginning of a key.
  var isWaiting: Bool { !pending.isEmpty }

  /// The keys in the bytes so far; what may be the beginning of one waits, unless `isFinal`.
  mutating func keys(_ bytes: [UInt8], isFinal: Bool) -> [ReviewKey] {
    pending += bytes
    var keys: [ReviewKey] = []
    while let first = pending.first {
      if first == 0x1B {
        guard let length = sequenceLength(isFinal) else { break }
        if let key = sequence(Array(pending.prefix(length))) { keys.append(key) }
        pending.removeFirst(length)
      } else if first < 0x20 || first == 0x7F {
        pending.removeFirst()
        if let key = control(first) { keys.append(key) }
      } else {
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        if pending.count < length && !isFinal { break }
        let text = String(decoding: pending.prefix(length), as: UTF8.self)
        pending.removeFirst(min(length, pending.count))
        keys += text.map(ReviewKey.character)
      }
    }
    return keys
  }

  /// How long the escape sequence at the front is; nil while it may still grow.
  private func sequenceLength(_ isFinal: Bool) -> Int? {
    guard pending.count > 1 else { return isFinal ? 1 : nil }
    guard pending[1] == 0x5B || pending[1] == 0x4F else { return 1 }
    let end = pending.dropFirst(2).firstIndex { (0x40...0x7E).contains($0) }
    return end.map { $0 + 1 } ?? (isFinal ? pending.count : nil)
  }

  private func sequence(_ bytes: [UInt8]) -> ReviewKey? {
    switch String(decoding: bytes.dropFirst(), as: UTF8.self) {
    case "": .escape
    case "[A", "OA": .up
    case "[B", "OB": .down
    case "[5~": .pageUp
    case "[6~": .pageDown
    default: nil
    }
  }

  private func control(_ byte: UInt8) -> ReviewKey? {
    switch byte {
    case 0x0A, 0x0D: .enter
    case 0x08, 0x7F: .backspace
    case 0x03, 0x04: .interrupt
    default: nil
    }
  }
}
