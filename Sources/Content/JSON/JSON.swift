import Kernel

/// Reads JSON (RFC 8259), keeping the place of every value for what there is to say about it.
///
/// Values come as the nodes that YAML gives, so that one reader of fields serves both.
package enum JSON {
  /// The largest file that is read, in bytes.
  package static let byteLimit = 64 << 20

  /// Reads the one value of a file, which must be UTF-8, with or without a byte order mark.
  ///
  /// - Throws: `Problem` at the place of the first error of syntax; when the file is too long, nested too deep, repeats a
  ///   key in an object, or holds U+0000 or half a surrogate pair, which no database can keep.
  package static func parse(bytes: [UInt8], file: String) throws -> YAMLNode {
    guard bytes.count <= byteLimit else {
      throw Problem(
        .invalid, "This file is longer than \(byteLimit >> 20) MiB.", remedy: "Split it into several files.",
        place: Problem.Place(file: file))
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Problem(
        .invalid, "This file is not UTF-8 text.", remedy: "Save it with the encoding UTF-8.",
        place: Problem.Place(file: file))
    }
    var reader = JSONReader(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes, file: file)
    return try reader.document()
  }
}
