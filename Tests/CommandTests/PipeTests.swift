import Foundation
import TestSupport
import Testing

@Suite("Importing what can be read only once")
struct PipeTests {
  private static let tickets = "ticket id,created at,agent\nA,2024-03-01T08:00:00Z,Ann\nB,2024-03-01T09:00:00Z,Bob\n"

  /// Runs shell commands in a folder with `tickets.csv`; `$0` is the program.
  private func shell(_ commands: String, _ folder: TemporaryFolder) throws -> Outcome {
    _ = try folder.write(Self.tickets, to: "tickets.csv")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", commands, try Program.path]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = [
      "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.path, "COLUMNS": "80", "TMPDIR": folder.path,
    ]
    let (output, errors) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, errors)
    try process.run()
    let written = try output.fileHandleForReading.readToEnd() ?? Data()
    let complaints = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, output: String(decoding: written, as: UTF8.self),
      errors: String(decoding: complaints, as: UTF8.self))
  }

  @Test(
    "given a pipe, its tickets are imported",
    arguments: ["mkfifo p; cat tickets.csv >p & \"$0\" import p", "cat tickets.csv | \"$0\" import /dev/stdin"])
  func pipe(commands: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try shell(commands, folder)
    #expect(outcome.output.contains("2 new, 0 changed, 0 unchanged, 0 rejected"))
    #expect((outcome.code, outcome.errors) == (0, ""))
    let copies = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("assay-") }
    #expect(copies == [])
  }

  @Test("given a damaged table in a pipe, the refusal names what was given")
  func damaged() throws {
    let outcome = try shell("echo x | \"$0\" import /dev/stdin", try TemporaryFolder())
    #expect(outcome.code == 1)
    #expect(outcome.errors.hasPrefix("/dev/stdin: No column of this file"))
  }

  @Test("given a device, it is refused")
  func device() throws {
    let outcome = try shell("\"$0\" import /dev/zero", try TemporaryFolder())
    #expect(outcome.errors == "/dev/zero: This is a device, not a file. Name the exported files.\n")
  }
}
