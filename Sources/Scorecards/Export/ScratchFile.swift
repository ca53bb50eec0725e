internal import Foundation
internal import Kernel

/// A file that nobody else can read and that is gone when it has been read.
enum ScratchFile {
  /// What `write` puts into the file at the path it is given; throws a `Problem` when there is no place for one.
  static func bytes(_ write: (String) throws -> Void) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.path + "/assay-\(UUID().uuidString)"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw noRoom
    }
    defer { _ = try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/file"
    try write(path)
    guard let data = FileManager.default.contents(atPath: path) else { throw noRoom }
    return Array(data)
  }

  private static let noRoom = Problem(
    .unavailable, "There is no place to make the file.", remedy: "Check the free space of the temporary folder.")
}
