import CZip
import Kernel

/// One part of an archive, unpacked as it is read.
final class ZipPart: ByteSource {
  /// The unpacked size that the archive claims; good for a progress bar only.
  let size: Int
  private(set) var consumed = 0

  private let archive: ZipArchive
  private let file: OpaquePointer
  private let limit: Int

  init(_ file: OpaquePointer, of archive: ZipArchive, size: Int, limit: Int) {
    self.file = file
    self.archive = archive
    self.size = size
    self.limit = limit
  }

  deinit {
    zip_fclose(file)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
    guard count >= 0 else { throw ZipArchive.damaged(archive.path) }
    consumed += Int(count)
    if consumed > limit {
      throw Problem(
        .invalid, "The workbook unpacks to more than \(limit >> 20) MiB.",
        remedy: "Split it into smaller files, or export it as CSV.", place: Problem.Place(file: archive.path))
    }
    return Int(count)
  }
}
