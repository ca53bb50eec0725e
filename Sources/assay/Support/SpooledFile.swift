import Foundation
import Kernel

/// A file to be read more than once, copied first when it is a pipe, which can be read only once.
struct SpooledFile {
  /// What the user calls it.
  let name: String
  /// Where it can be read.
  let path: String
  private let folder: String?

  /// Throws `Problems` with every name under which there is nothing.
  static func refuseMissing(_ names: [String]) throws {
    let missing = names.filter { !FileManager.default.fileExists(atPath: $0) }
    try Problems.refuse(
      missing.map { name in
        Problem(
          .missing, "There is no such file.", remedy: "Check the name and the folder.",
          place: Problem.Place(file: name))
      })
  }

  /// Throws a `Problem` when it is a device or when there is no room for a copy.
  init(_ name: String) throws {
    var status = stat()
    let kind = stat(name, &status) == 0 ? status.st_mode & S_IFMT : S_IFREG
    self.name = name
    switch kind {
    case S_IFIFO, S_IFSOCK:
      let folder = try Self.folder(for: name)
      path = folder + "/" + (name as NSString).lastPathComponent
      self.folder = folder
      do { try Self.copy(name, to: path) } catch {
        remove()
        throw error
      }
    case S_IFCHR, S_IFBLK:
      throw Problem(
        .invalid, "This is a device, not a file.", remedy: "Name the exported files.", place: Problem.Place(file: name))
    default: (path, folder) = (name, nil)
    }
  }

  /// Removes the copy, if there is one.
  func remove() {
    if let folder { try? FileManager.default.removeItem(atPath: folder) }
  }

  /// Does something with the file at `path`; problems with it are told under the user's name for it.
  func reading<Result>(_ body: (String) async throws -> Result) async throws -> Result {
    do {
      return try await body(path)
    } catch let problem as Problem {
      throw named(problem)
    } catch let problems as Problems {
      throw Problems(problems.all.map(named))
    }
  }

  private func named(_ problem: Problem) -> Problem {
    var problem = problem
    if problem.place?.file == path { problem.place?.file = name }
    return problem
  }

  private static func folder(for name: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "assay-\(UUID().uuidString)").path
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw noRoom(name)
    }
    return folder
  }

  private static func copy(_ name: String, to path: String) throws {
    guard let source = FileHandle(forReadingAtPath: name) else {
      throw Problem(.unavailable, "This cannot be read.", place: Problem.Place(file: name))
    }
    defer { try? source.close() }
    guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
      let target = FileHandle(forWritingAtPath: path)
    else { throw noRoom(name) }
    defer { try? target.close() }
    do {
      while let block = try source.read(upToCount: 1 << 20), !block.isEmpty { try target.write(contentsOf: block) }
    } catch {
      throw noRoom(name)
    }
  }

  private static func noRoom(_ name: String) -> Problem {
    Problem(
      .unavailable, "What comes out of this pipe cannot be kept for the import.",
      remedy: "Free some space on the disk for temporary files, or write it to a file first.",
      place: Problem.Place(file: name))
  }
}
