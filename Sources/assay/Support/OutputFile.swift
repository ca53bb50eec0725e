import Foundation
import Kernel

/// Guards what must not be written over.
enum OutputFile {
  /// Throws a `Problem` when a file is a database, or one of those that this run reads.
  static func check(_ path: String, sparing inputs: [String] = []) throws {
    if isDatabase(path) { throw refusal(path, "This is a database; a report or a list would destroy it.") }
    for input in inputs where isSame(path, input) {
      throw refusal(path, "This file is read by the same command; it would be lost.")
    }
  }

  /// Writes a file whole or not at all; throws a `Problem` when it must not or cannot be written.
  static func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    try check(path)
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw Problem(
        .unavailable, "This file cannot be written.", remedy: "Check the folder, its permissions and the free space.",
        place: Problem.Place(file: path))
    }
  }

  private static func refusal(_ path: String, _ what: Sentence) -> Problem {
    Problem(.conflict, what, remedy: "Name another file to write to.", place: Problem.Place(file: path))
  }

  /// Every SQLite file begins with these letters (its file format, §1.3).
  private static func isDatabase(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { _ = try? file.close() }
    let head = (try? file.read(upToCount: 15)) ?? Data()
    return head == Data("SQLite format 3".utf8)
  }

  /// Whether two paths lead to one file, by whatever name.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    var (one, other) = (stat(), stat())
    guard stat(left, &one) == 0, stat(right, &other) == 0 else { return false }
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino
  }
}
