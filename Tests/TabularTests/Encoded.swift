import CZlib
import Glibc

/// Text in another encoding, by its iconv name.
func encoded(_ text: String, _ encoding: String) -> [UInt8] {
  guard let converter = iconv_open(encoding, "UTF-8") else { return [] }
  defer { iconv_close(converter) }
  var input = text.utf8.map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: input.count * 4 + 16)
  let count = output.count
  var room = count
  input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      var (from, to, left) = (input.baseAddress, output.baseAddress, input.count)
      _ = iconv(converter, &from, &left, &to, &room)
    }
  }
  return output.prefix(count - room).map { UInt8(bitPattern: $0) }
}

/// One member of a gzip file.
func gzipped(_ bytes: some Sequence<UInt8>) -> [UInt8] {
  var input = Array(bytes)
  var output = [UInt8](repeating: 0, count: input.count * 2 + 1024)
  var stream = z_stream()
  let size = Int32(MemoryLayout<z_stream>.size)
  return input.withUnsafeMutableBufferPointer { input in
    let written = output.withUnsafeMutableBufferPointer { output in
      deflateInit2_(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(output.count)
      deflate(&stream, Z_FINISH)
      deflateEnd(&stream)
      return output.count - Int(stream.avail_out)
    }
    return Array(output.prefix(written))
  }
}
