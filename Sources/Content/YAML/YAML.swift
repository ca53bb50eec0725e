internal import Kernel
internal import Yams

/// Reads YAML that people write, keeping the place of every value for what there is to say about it.
package enum YAML {
  /// The largest file that is read, in bytes.
  package static let byteLimit = 1 << 20

  /// Reads one document.
  ///
  /// - Throws: `Problem` at the place of the first error of syntax; when the text is too long, holds several documents,
  ///   repeats a key in a mapping, or uses aliases.
  package static func parse(_ text: String, file: String) throws -> YAMLNode {
    let source = try YAMLSource(text, file: file)
    do {
      let parser = try Parser(yaml: source.text, encoding: .utf8)
      guard let root = try parser.singleRoot() else { throw empty(file) }
      return try source.node(root)
    } catch let error as YamlError {
      throw source.problem(error)
    }
  }

  /// Reads one document from the bytes of a file, which must be UTF-8, with or without a byte order mark.
  ///
  /// - Throws: `Problem` as for text, and when the bytes are not UTF-8.
  package static func parse(bytes: [UInt8], file: String) throws -> YAMLNode {
    try parse(text(bytes, file: file), file: file)
  }

  /// The bytes of a file as text.
  ///
  /// - Throws: `Problem` naming the first line that is not UTF-8.
  static func text(_ bytes: [UInt8], file: String) throws -> String {
    // A cut in the middle of a character is no fault of the encoding: such a file is refused for its length.
    let isTooLong = bytes.count > byteLimit
    guard let text = isTooLong ? String(decoding: bytes, as: UTF8.self) : String(validating: bytes, as: UTF8.self)
    else {
      throw Problem(
        .invalid, "This file is not UTF-8 text.", remedy: "Save it with the encoding UTF-8.",
        place: Problem.Place(file: file, line: line(ofFirstInvalid: bytes)))
    }
    return text
  }

  private static func empty(_ file: String) -> Problem {
    Problem(.invalid, "This file is empty.", place: Problem.Place(file: file, line: 1, column: 1))
  }

  /// The line, counted from 1, that holds the first bytes that are not UTF-8.
  private static func line(ofFirstInvalid bytes: [UInt8]) -> Int {
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    where String(validating: line, as: UTF8.self) == nil {
      return index + 1
    }
    return 1
  }
}
