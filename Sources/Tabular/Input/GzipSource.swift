import CZlib
import Kernel

/// What a gzip file holds, all its members in turn, checked against their checksums.
final class GzipSource: ByteSource {
  private static let inputSize = 1 << 16

  private let upstream: any ByteSource
  private let path: String
  private let stream: UnsafeMutablePointer<z_stream>
  private let input: UnsafeMutablePointer<UInt8>
  private var isBetweenMembers = false

  init(_ upstream: any ByteSource, path: String) throws {
    self.upstream = upstream
    self.path = path
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    input = .allocate(capacity: Self.inputSize)
    let gzipWindow = 15 + 16
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, Int32(gzipWindow), ZLIB_VERSION, size) == Z_OK else {
      throw Problem(.unavailable, "There is no memory left to unpack the file.", place: Problem.Place(file: path))
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    input.deallocate()
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard let base = buffer.baseAddress, !buffer.isEmpty else { return 0 }
    stream.pointee.next_out = base.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(clamping: buffer.count)
    while stream.pointee.avail_out > 0 {
      if stream.pointee.avail_in == 0, try !refill() { break }
      if isBetweenMembers, try !startMember() { break }
      switch inflate(stream, Z_NO_FLUSH) {
      case Z_OK: continue
      case Z_STREAM_END: isBetweenMembers = true
      default: throw damaged("The compressed file is damaged")
      }
    }
    return Int(UInt32(clamping: buffer.count) - stream.pointee.avail_out)
  }

  /// Reads more compressed bytes; false at a rightful end.
  private func refill() throws -> Bool {
    let count = try upstream.read(into: UnsafeMutableRawBufferPointer(start: input, count: Self.inputSize))
    stream.pointee.next_in = input
    stream.pointee.avail_in = UInt32(count)
    if count == 0, !isBetweenMembers { throw damaged("The compressed file stops in the middle") }
    return count > 0
  }

  /// Gets ready for the next member; false when only padding is left.
  private func startMember() throws -> Bool {
    while stream.pointee.avail_in > 0, stream.pointee.next_in.pointee == 0 {
      stream.pointee.next_in += 1
      stream.pointee.avail_in -= 1
      if stream.pointee.avail_in == 0, try !refill() { return false }
    }
    inflateReset(stream)
    isBetweenMembers = false
    return true
  }

  private func damaged(_ what: Sentence) -> Problem {
    Problem(
      .invalid, "\(what), so that its end is not to be had.", remedy: "Fetch or export it again.",
      place: Problem.Place(file: path))
  }
}
