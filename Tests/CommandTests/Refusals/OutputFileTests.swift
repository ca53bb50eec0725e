import Foundation
import TestSupport
import Testing

@Suite("A file to write to that must not be lost")
struct OutputFileTests {
  static let export = "ticket,agent,created at,replied at\nT1,Ada,2026-03-02 09:00:00,2026-03-02 09:03:17\n"

  @Test(
    "given a report or a list of rejects that would go over the database, then it is refused and the database stays",
    arguments: [
      "report response --month 2026-03 --format csv --output assay.db", "import t.csv --rejects assay.db",
    ])
  func database(_ command: String) throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(Self.export, to: "t.csv")
    _ = try Program.run(["import", "t.csv", "--zone", "Asia/Shanghai"], in: folder)
    let words = command.split(separator: " ").map(String.init)

    let outcome = try Program.run(words, in: folder)

    #expect(outcome.code == 1)
    #expect(outcome.errors.hasPrefix("assay.db: This is a database; a report or a list would destroy it."))
    #expect(try Program.run(["verify"], in: folder).code == 0)
  }

  @Test("given rejects that would go over the file to import, then nothing is read or written")
  func input() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(Self.export, to: "t.csv")

    let outcome = try Program.run(["import", "t.csv", "--rejects", "./t.csv"], in: folder)

    #expect(
      outcome
        == .refused(
          "./t.csv: This file is read by the same command; it would be lost. Name another file to write to."))
    #expect(try String(contentsOfFile: folder.path + "/t.csv", encoding: .utf8) == Self.export)
  }
}
