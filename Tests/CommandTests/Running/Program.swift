import Foundation
import TestSupport

/// The built program, which lies beside the test bundle.
enum Program {
  /// Where the package lies.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static var path: String {
    get throws {
      guard let bundle = Bundle.main.executableURL else { throw ProgramError(reason: "this test has no bundle") }
      // Some toolchains run the bundle itself, others a runner that is given the bundle's path.
      let bundles = [bundle.path] + CommandLine.arguments.filter { $0.contains(".xctest") }
      let beside = bundles.map { URL(filePath: $0).resolvingSymlinksInPath() }.flatMap { url in
        (1...4).map { up in (0..<up).reduce(url) { url, _ in url.deletingLastPathComponent() }.path + "/assay" }
      }
      guard let found = beside.first(where: isProgram) else {
        throw ProgramError(reason: "the program was not built: none of \(beside)")
      }
      return found
    }
  }

  private static func isProgram(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
  }

  /// Runs the program in a folder until it ends; in English unless the environment says otherwise.
  ///
  /// `outputPath` is a device that takes stdout and cannot be read back.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:],
    inputPath: String = "/dev/null",
    outputPath: String? = nil
  ) throws -> Outcome {
    let child = try Child.start(
      arguments, in: folder, environment: environment, inputPath: inputPath, outputPath: outputPath)
    return try outcome(of: child, output: outputPath == nil ? child.output.read() : "")
  }

  /// Runs the program with a pipe as stdout whose reader has gone away already.
  static func runWithoutReader(_ arguments: [String], in folder: TemporaryFolder) throws -> Outcome {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw ProgramError(reason: "no pipe can be had") }
    close(ends[0])
    defer { close(ends[1]) }
    return try outcome(of: try Child.start(arguments, in: folder, descriptor: ends[1]), output: "")
  }

  private static func outcome(of child: Child, output: @autoclosure () throws -> String) throws -> Outcome {
    let ending = try child.waitUntilEnded()
    return Outcome(code: ending.exitCode ?? -1, output: try output(), errors: try child.errors.read())
  }
}

/// What a run came to, as somebody at a terminal or a script sees it.
struct Outcome: Equatable {
  var code: Int32
  var output = ""
  var errors = ""
}

/// Why the program could not be run.
struct ProgramError: Error {
  let reason: String
}
