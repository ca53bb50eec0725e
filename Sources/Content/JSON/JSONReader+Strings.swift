import Kernel

extension JSONReader {
  /// The text in the quotes that begin here.
  mutating func string() throws -> String {
    let start = position
    position += 1
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\\") {
        text += try escaped()
      } else if byte < 0x20 {
        throw problem("There is a control character in this text.", "Write it as \\n, \\t or \\u00XX.")
      } else {
        text.append(byte)
        position += 1
      }
    }
    guard next != nil else { throw problem("This quotation mark is never closed.", "Close the quotes.", at: start) }
    position += 1
    return String(decoding: text, as: UTF8.self)
  }

  /// What a backslash and the letters behind it stand for, in UTF-8.
  private mutating func escaped() throws -> [UInt8] {
    let start = position
    position += 2
    switch position <= bytes.count ? bytes[position - 1] : 0 {
    case UInt8(ascii: "\""): return [0x22]
    case UInt8(ascii: "\\"): return [0x5C]
    case UInt8(ascii: "/"): return [0x2F]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return try scalar(from: start)
    default: throw problem("There is no such \\ sequence in JSON.", "Write \\\\ for a backslash.", at: start)
    }
  }

  /// The character of \uXXXX, or of two of them that make a surrogate pair (RFC 8259 §7).
  private mutating func scalar(from start: Int) throws -> [UInt8] {
    var code = try hexadecimal(from: start)
    if (0xD800...0xDBFF).contains(code), position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    {
      position += 2
      let low = try hexadecimal(from: start)
      if (0xDC00...0xDFFF).contains(low) { code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00) }
    }
    guard code != 0 else {
      throw problem("A text holds the character U+0000, which cannot be stored.", "Delete it.", at: start)
    }
    guard let scalar = Unicode.Scalar(code) else {
      throw problem("This is half a surrogate pair, no character.", "Write both halves: \\uD83D\\uDE00.", at: start)
    }
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func hexadecimal(from start: Int) throws -> UInt32 {
    let digits = String(decoding: bytes[position..<min(position + 4, bytes.count)], as: UTF8.self)
    guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit), let code = UInt32(digits, radix: 16) else {
      throw problem("Four hexadecimal digits belong behind \\u.", "Write them, such as \\u00e9.", at: start)
    }
    position += 4
    return code
  }
}
