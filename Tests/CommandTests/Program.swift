import Foundation

/// The program as a person would start it.
struct Program {
  let database: String

  struct Result: Equatable {
    var output: String
    var complaint: String
    var code: Int32
  }

  /// Runs the program beside the tests' own binary with these arguments.
  func run(_ arguments: String...) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "assay")
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["ASSAY_DATABASE": database]) { $1 }
    let (output, complaint) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, complaint)
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = complaint.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      output: String(decoding: said, as: UTF8.self), complaint: String(decoding: complained, as: UTF8.self),
      code: process.terminationStatus)
  }
}
