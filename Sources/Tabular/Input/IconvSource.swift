import Glibc
import Kernel

/// The text of another source, turned into UTF-8; what is invalid there becomes a byte that is invalid here.
final class IconvSource: ByteSource {
  /// Stands for an invalid sequence: it occurs nowhere in UTF-8, so that only the field it is in suffers.
  private static let invalid: UInt8 = 0xFF

  private let upstream: any ByteSource
  private let converter: iconv_t
  /// Bytes to pass over when they are invalid: trail bytes are never a delimiter, quote or line end.
  private let unit: Int
  private let utf8Lines: UTF8Lines?
  private var input: [UInt8]
  private var start = 0
  private var end = 0
  private var isAtEnd = false

  /// `utf8Lines` hears of the bytes as they are in the file.
  init(
    _ upstream: any ByteSource, encoding: TextEncoding, path: String, utf8Lines: UTF8Lines? = nil,
    blockSize: Int = 1 << 16
  ) throws {
    let converter = iconv_open("UTF-8", encoding.rawValue)
    guard let converter, converter != iconv_t(bitPattern: -1) else {
      throw Problem(
        .unavailable, "This machine cannot convert text from \(encoding.rawValue).",
        remedy: "Save the file as UTF-8.", place: Problem.Place(file: path))
    }
    self.upstream = upstream
    self.converter = converter
    self.utf8Lines = utf8Lines
    unit = encoding == .utf16LittleEndian || encoding == .utf16BigEndian ? 2 : 1
    input = Array(repeating: 0, count: max(blockSize, 8))
  }

  deinit {
    iconv_close(converter)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    var filled = 0
    while filled < buffer.count {
      if start == end, try !refill() { break }
      let code = convert(into: buffer, &filled)
      if code == E2BIG { break }
      if code == EINVAL, try refill() { continue }
      if code == EINVAL || code == EILSEQ {
        guard filled < buffer.count else { break }
        buffer[filled] = Self.invalid
        filled += 1
        start += min(unit, end - start)
      }
    }
    return filled
  }

  /// Converts what there is room for; returns iconv's error code, 0 for none.
  private func convert(into buffer: UnsafeMutableRawBufferPointer, _ filled: inout Int) -> Int32 {
    input.withUnsafeMutableBytes { input in
      var from = input.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
      var to = buffer.baseAddress?.advanced(by: filled).assumingMemoryBound(to: CChar.self)
      var (left, room) = (end - start, buffer.count - filled)
      let code = iconv(converter, &from, &left, &to, &room) == Int(bitPattern: UInt.max) ? errno : 0
      start = end - left
      filled = buffer.count - room
      return code
    }
  }

  /// Moves what is left to the front and reads more behind it; false when there is no more.
  private func refill() throws -> Bool {
    if isAtEnd { return false }
    input.replaceSubrange(0..<end - start, with: Array(input[start..<end]))
    end -= start
    start = 0
    let count = try input.withUnsafeMutableBytes {
      let room = UnsafeMutableRawBufferPointer(rebasing: $0[end...])
      let count = try upstream.read(into: room)
      utf8Lines?.take(UnsafeRawBufferPointer(rebasing: room[..<count]))
      return count
    }
    if count == 0 { utf8Lines?.end() }
    end += count
    isAtEnd = count == 0
    return count > 0
  }
}
