import Foundation
import TestSupport
import Testing

@testable import assay

@Suite("assay import --follow")
struct FollowTests {
  private static let shape = FolderLooks.Shape(device: 1, inode: 1, size: 10, seconds: 1, nanoseconds: 0)

  @Test("a file is ready when two looks find it the same, and once only until it changes")
  func looks() {
    var (looks, grown) = (FolderLooks(), Self.shape)
    grown.size = 20

    #expect(looks.ready(["a.csv": Self.shape]) == [])
    #expect(looks.ready(["a.csv": grown]) == [])
    #expect(looks.ready(["a.csv": grown, "b.csv": Self.shape]) == ["a.csv"])
    looks.settle("a.csv")
    #expect(looks.ready(["a.csv": grown, "b.csv": Self.shape]) == ["b.csv"])
    #expect(looks.ready(["a.csv": Self.shape, "b.csv": Self.shape]) == ["b.csv"])
  }

  @Test("only what may be an export is looked at")
  func files() throws {
    let folder = try TemporaryFolder()
    for name in ["一月.csv", "x.XLSX", "c.csv.gz", ".hidden.csv", "~$x.xlsx", "a.pdf", "d.csv.part"] {
      _ = try folder.write("x", to: name)
    }
    try FileManager.default.createDirectory(atPath: "\(folder.path)/rejects.csv", withIntermediateDirectories: false)

    #expect(try FolderLooks.files(in: folder.path).keys.sorted() == ["c.csv.gz", "x.XLSX", "一月.csv"])
  }

  /// Follows the folder `in` until the log says this so many times, and then asks the program to end.
  private func follow(
    _ desk: Desk, until sign: String, times: Int = 1, _ end: (Child) throws -> Ending
  ) throws -> (ending: Ending, log: String) {
    let child = try Child.start(
      ["import", "--follow", "in", "--every", "1", "--database", desk.address], in: desk.folder)
    while try child.output.read().split(separator: sign, omittingEmptySubsequences: false).count <= times,
      !child.hasEnded
    {
      sched_yield()
    }
    return (try end(child), try child.output.read())
  }

  private func interrupt(_ child: Child) throws -> Ending {
    kill(child.id, SIGTERM)
    return try child.waitUntilEnded()
  }

  @Test("files are imported once each, with their rejects aside, and the end is clean", arguments: Engine.allCases)
  func imports(engine: Engine) async throws {
    let desk = try await Desk.make(engine)
    let folder = "\(desk.folder.path)/in"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let good = (0..<9).map { "B\($0),2026-03-05T08:00:00Z,chat\n" }.joined()
    _ = try desk.folder.write("ticket id,created at,channel\n\(good)B9,2026-03-05T08:00:00Z,drum\n", to: "in/一月.csv")
    _ = try desk.folder.write("name,city\nAnn,Rome\n", to: "in/no.csv")

    let first = try follow(desk, until: "一月.csv: ", interrupt)
    let second = try follow(desk, until: "1 file was imported before.", interrupt)

    #expect(first.ending.exitCode == 0 && second.ending.exitCode == 0)
    #expect(first.log.contains("  no.csv: refused: in/no.csv: No column of this file is known to be external_id"))
    #expect(first.log.contains("  一月.csv: 9 new, 0 changed, 0 unchanged, 1 rejected, see rejects/一月.csv"))
    #expect(!second.log.contains("一月.csv"))
    let rejects = try String(contentsOf: URL(filePath: "\(folder)/rejects/一月.csv"), encoding: .utf8)
    #expect(
      rejects == "file,line,column,value,code,reason\r\n一月.csv,11,channel,drum,unknown_value,unknown value\r\n")
    #expect(try FolderLooks.files(in: folder).count == 2)
  }

  @Test(
    "after a kill the next start goes on where it was, and an import that was taken back stays so",
    arguments: Engine.allCases)
  func restarted(engine: Engine) async throws {
    let desk = try await Desk.make(engine)
    try FileManager.default.createDirectory(atPath: "\(desk.folder.path)/in", withIntermediateDirectories: false)
    _ = try desk.folder.write("ticket id,created at\nB1,2026-03-05T08:00:00Z\n", to: "in/a.csv")
    let killed = try follow(desk, until: "a.csv: ") { try $0.kill() }
    _ = try desk.folder.write("ticket id,created at\nB2,2026-03-05T08:00:00Z\n", to: "in/b.csv")
    try #require(try desk.run("imports undo 2").code == 0)

    let next = try follow(desk, until: "b.csv: ", interrupt)

    #expect(killed.log.contains("a.csv: 1 new"))
    #expect(next.log.contains("a.csv: refused: in/a.csv: This file was imported as #2 and taken back"))
    #expect(next.log.contains("b.csv: 1 new"))
    #expect(try desk.run("verify").output.hasPrefix("41 tickets"))
  }
}
