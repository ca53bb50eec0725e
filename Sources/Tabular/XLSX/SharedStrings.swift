import Kernel

/// The texts that cells refer to by number, kept in one piece.
struct SharedStrings {
  private static let longestPart = 2 << 30
  private static let longestText = 512 << 20
  private static let mostStrings = 32 << 20

  private var bytes: [UInt8] = []
  /// Where each string begins, and where the last ends.
  private var bounds: [UInt32] = [0]

  /// Reads `sharedStrings.xml`: the runs of a rich text joined, the reading aids of East Asian text left out.
  init(_ archive: ZipArchive, part name: String?) throws {
    guard let name, let part = try archive.part(name, limit: Self.longestPart) else { return }
    let stream = try XMLStream(part, path: archive.path)
    let (item, phonetic, text) = (stream.name("si"), stream.name("rPh"), stream.name("t"))
    var (isText, isPhonetic) = (false, false)
    while let event = try stream.next() {
      if event == .text {
        if isText, !isPhonetic { stream.appendText(to: &bytes) }
        continue
      }
      let name = stream.name
      if name == text { isText = event == .start }
      if name == phonetic { isPhonetic = event == .start }
      guard event == .end, name == item else { continue }
      bytes.decodeEscapes(from: Int(bounds[bounds.count - 1]))
      guard bytes.count <= Self.longestText, bounds.count <= Self.mostStrings else { throw Self.tooLong(archive.path) }
      bounds.append(UInt32(bytes.count))
    }
  }

  /// The bytes of a string; nil when there is none of that number.
  subscript(index: Int) -> ArraySlice<UInt8>? {
    guard index >= 0, index + 1 < bounds.count else { return nil }
    return bytes[Int(bounds[index])..<Int(bounds[index + 1])]
  }

  private static func tooLong(_ path: String) -> Problem {
    Problem(
      .invalid, "The workbook holds more than \(longestText >> 20) MiB of text.",
      remedy: "Split it into smaller files, or export it as CSV.", place: Problem.Place(file: path))
  }
}

extension [UInt8] {
  /// Undoes `_x000D_` and its like, by which a workbook writes characters that XML cannot hold (22.4.2.4, ST_Xstring).
  mutating func decodeEscapes(from start: Int) {
    let (underscore, x) = (UInt8(ascii: "_"), UInt8(ascii: "x"))
    guard count - start >= 7, self[start...].contains(underscore) else { return }
    var (target, position) = (start, start)
    while position < count {
      if self[position] == underscore, position + 6 < count, self[position + 1] == x, self[position + 6] == underscore,
        let code = UInt32(String(decoding: self[position + 2..<position + 6], as: UTF8.self), radix: 16),
        code > 0, let scalar = Unicode.Scalar(code)
      {
        for byte in String(scalar).utf8 {
          self[target] = byte
          target += 1
        }
        position += 7
      } else {
        self[target] = self[position]
        target += 1
        position += 1
      }
    }
    removeLast(count - target)
  }
}
