import Glibc
import Kernel

/// The bytes of a file, read in blocks.
final class FileSource: ByteSource {
  private let descriptor: Int32
  private let path: String
  /// The file's length in bytes; 0 when it cannot be known, as of a pipe.
  let size: Int
  /// Bytes read so far.
  private(set) var consumed = 0

  /// Opens the file; refuses one that is missing, is a folder or may not be read.
  init(path: String) throws {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.refusal(path, code: errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      close(descriptor)
      throw Problem(
        .invalid, "This is a folder, not a file.", remedy: "Name the exported files inside it.",
        place: Problem.Place(file: path))
    }
    self.descriptor = descriptor
    self.path = path
    size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
  }

  deinit {
    close(descriptor)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw Self.refusal(path, code: errno)
      }
      filled += count
    }
    consumed += filled
    return filled
  }

  private static func refusal(_ path: String, code: Int32) -> Problem {
    let place = Problem.Place(file: path)
    switch code {
    case ENOENT, ENOTDIR:
      return Problem(.missing, "There is no such file.", remedy: "Check the name and the folder.", place: place)
    case EACCES, EPERM:
      return Problem(.forbidden, "The file may not be read.", remedy: "Ask for the right to read it.", place: place)
    case EISDIR:
      return Problem(.invalid, "This is a folder, not a file.", remedy: "Name the files inside it.", place: place)
    default:
      return Problem(
        .unavailable, "The file cannot be read: the disk or the network share reports an error.",
        remedy: "Copy it to a local disk and try again.", place: place)
    }
  }
}
