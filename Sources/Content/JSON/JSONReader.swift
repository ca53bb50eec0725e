import Kernel

/// Goes once over the bytes of a JSON text.
struct JSONReader {
  private static let depthLimit = 64

  let bytes: [UInt8]
  let file: String
  var position = 0
  private var line = 1
  private var lineStart = 0
  private var depth = 0

  init(_ bytes: [UInt8], file: String) {
    (self.bytes, self.file) = (bytes, file)
  }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// The place of a byte of the line that is read, its column in Unicode scalars.
  func place(at position: Int) -> Problem.Place {
    let before = bytes[min(lineStart, position)..<position].count { $0 & 0xC0 != 0x80 }
    return Problem.Place(file: file, line: line, column: before + 1)
  }

  func problem(_ what: Sentence, _ remedy: Sentence, at position: Int? = nil) -> Problem {
    Problem(.invalid, what, remedy: remedy, place: place(at: position ?? self.position))
  }

  mutating func document() throws -> YAMLNode {
    skipSpace()
    guard next != nil else { throw problem("This file is empty.", "") }
    let value = try value()
    skipSpace()
    guard next == nil else {
      throw problem("Something stands behind the end of the JSON value.", "Put several reviews into one list: [ … ].")
    }
    return value
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      position += 1
      if byte == 0x0A { (line, lineStart) = (line + 1, position) }
    }
  }

  private mutating func value() throws -> YAMLNode {
    let place = place(at: position)
    switch next {
    case UInt8(ascii: "{"): return YAMLNode(value: .mapping(try nested { try $0.entries() }), place: place)
    case UInt8(ascii: "["): return YAMLNode(value: .sequence(try nested { try $0.items() }), place: place)
    case UInt8(ascii: "\""): return YAMLNode(value: .scalar(try string(), isPlain: false), place: place)
    default: return YAMLNode(value: .scalar(try word(), isPlain: true), place: place)
    }
  }

  private mutating func nested<Result>(_ read: (inout Self) throws -> Result) throws -> Result {
    guard depth < Self.depthLimit else { throw problem("This is nested too deep.", "Make it flatter.") }
    depth += 1
    position += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  private mutating func items() throws -> [YAMLNode] {
    var items: [YAMLNode] = []
    if closes(with: "]") { return items }
    repeat {
      skipSpace()
      items.append(try value())
    } while try goesOn(until: "]")
    return items
  }

  private mutating func entries() throws -> [YAMLNode.Entry] {
    var (entries, keys): ([YAMLNode.Entry], Set<String>) = ([], [])
    if closes(with: "}") { return entries }
    repeat {
      skipSpace()
      let (place, start) = (place(at: position), position)
      guard next == UInt8(ascii: "\"") else { throw problem("A key is missing here.", "Write \"key\": value.") }
      let key = try string()
      guard keys.insert(key).inserted else {
        throw problem("The key `\(key)` stands here twice.", "Keep one of them.", at: start)
      }
      skipSpace()
      guard next == UInt8(ascii: ":") else { throw problem("A colon is missing here.", "Write \"key\": value.") }
      position += 1
      skipSpace()
      entries.append(YAMLNode.Entry(key: key, place: place, value: try value()))
    } while try goesOn(until: "}")
    return entries
  }

  /// Whether there is nothing in a bracket that has just opened.
  private mutating func closes(with bracket: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: bracket) else { return false }
    position += 1
    return true
  }

  /// Whether a comma follows; throws unless it is a comma or the bracket that ends the list.
  private mutating func goesOn(until bracket: Unicode.Scalar) throws -> Bool {
    skipSpace()
    guard next == UInt8(ascii: ",") || next == UInt8(ascii: bracket) else {
      throw problem("A comma or \(bracket) is missing here.", "Add it.")
    }
    position += 1
    return bytes[position - 1] == UInt8(ascii: ",")
  }

  /// A number, true, false or null, as it is written.
  private mutating func word() throws -> String {
    let start = position
    while let byte = next, byte.isWordByte { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    guard
      ["true", "false", "null"].contains(word) || word.wholeMatch(of: /-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?/) != nil
    else {
      throw problem(
        "A value is missing here, or a text stands without quotes.", "Put texts in double quotes.", at: start)
    }
    return word
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
      || self == 0x2B || self == 0x2D || self == 0x2E
  }
}
