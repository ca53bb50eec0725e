import Foundation
import Kernel

/// Which files of a folder are complete and not dealt with yet, from one look to the next.
struct FolderLooks {
  /// A file as it was at a look; it is complete when the next look finds the same.
  struct Shape: Equatable {
    var device: UInt64
    var inode: UInt64
    var size: Int
    var seconds: Int
    var nanoseconds: Int
  }

  private var last: [String: Shape] = [:]
  private var done: [String: Shape] = [:]

  /// The names of the files that are ready at this look.
  mutating func ready(_ files: [String: Shape]) -> [String] {
    defer { last = files }
    return files.filter { last[$0.key] == $0.value && done[$0.key] != $0.value }.keys.sorted()
  }

  /// Says that a file is dealt with as it was at the last look; once it changes it is new again.
  mutating func settle(_ name: String) {
    done[name] = last[name]
  }

  private static let endings = [".csv", ".tsv", ".txt", ".xlsx", ".csv.gz", ".tsv.gz", ".txt.gz"]

  /// The files in a folder that may be exports; what is hidden or a program's scratch file is none.
  ///
  /// Throws a `Problem` when there is no such folder.
  static func files(in folder: String) throws -> [String: Shape] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw Problem(
        .missing, "There is no folder here that can be read.", remedy: "Make it, or name another with --follow.",
        place: Problem.Place(file: folder))
    }
    var files: [String: Shape] = [:]
    for name in names where !name.hasPrefix(".") && !name.hasPrefix("~$") {
      guard endings.contains(where: name.lowercased().hasSuffix) else { continue }
      var status = stat()
      guard stat("\(folder)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      files[name] = Shape(
        device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int(status.st_size),
        seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
    }
    return files
  }
}
