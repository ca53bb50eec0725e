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
  /// What the file was like when it was opened.
  private let opened: stat

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
    opened = status
    size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
  }

  deinit {
    close(descriptor)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
      if count == 0 {
        try refuseChanged()
        break
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw Self.refusal(path, code: errno)
      }
      filled += count
    }
    consumed += filled
    return filled
  }

  /// Refuses a file that another program wrote to meanwhile, of which this may be half.
  private func refuseChanged() throws {
    var status = stat()
    guard opened.st_mode & S_IFMT == S_IFREG, fstat(descriptor, &status) == 0 else { return }
    let isSame =
      status.st_size == opened.st_size && status.st_mtim.tv_sec == opened.st_mtim.tv_sec
      && status.st_mtim.tv_nsec == opened.st_mtim.tv_nsec
    if isSame { return }
    throw Problem(
      .conflict, "The file changed while it was being read.",
      remedy: "Wait until the export is complete and import it then.", place: Problem.Place(file: path))
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
