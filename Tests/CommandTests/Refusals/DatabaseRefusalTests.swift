import Foundation
import Store
import StoreSQLite
import TestSupport
import Testing

@Suite("A database that is none or cannot be used")
struct DatabaseRefusalTests {
  private func setting(_ address: String) throws -> Outcome {
    let folder = try TemporaryFolder()
    _ = try folder.write("ticket,agent\n1,Ada\n", to: "tickets.csv")
    return try Program.run(["setting", "--database", address], in: folder)
  }

  @Test("given a database of a newer program, then it is refused and stays as it is", arguments: Engine.allCases)
  func newer(_ engine: Engine) async throws {
    let address = try await engine.newAddress()
    try await engine.open(address).write {
      try $0.execute("INSERT INTO migration (position, name) VALUES (1000, 'tomorrow')")
    }

    #expect(
      try setting(address)
        == .refused(
          "This database was last opened by a newer Assay: it has the step “tomorrow”, which this program does not "
            + "know. Run the newer program; this one would damage the data."))
  }

  @Test("given a text file, a folder or a place that cannot be written, then a sentence says so")
  func places() throws {
    #expect(
      try setting("tickets.csv") == .refused("tickets.csv: This file is not an Assay database. Name another file."))
    #expect(try setting(".") == .refused(".: This is a folder. Name a database file in it."))
    // Nobody may make files in /proc, not even the superuser.
    for place in ["nowhere/team.db", "/proc/team.db"] {
      #expect(
        try setting(place)
          == .refused(
            "\(place): This database cannot be opened. Check that the folder exists and may be written to."))
    }
  }

  @Test("given a name at which there is no database, then a command that reads says so and makes none")
  func mistyped() throws {
    let folder = try TemporaryFolder()
    #expect(
      try Program.run(["verify", "--database", "teem.db"], in: folder)
        == .refused(
          "teem.db: There is no database here. Name another with --database, or make one with: assay publish Rubrics"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/teem.db"))
    #expect(
      try setting("mysql://host/team")
        == .refused("“mysql://host/team” names no database. Name a file, or postgres://user@host/name."))
  }

  @Test("given another program's database, then it gets no tables of ours")
  func foreign() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/other.db"
    try await SQLiteDatabase(path: path).write { try $0.define("CREATE TABLE invoice (id INTEGER PRIMARY KEY)") }
    #expect(
      try Program.run(["setting", "--database", path], in: folder)
        == .refused("\(path): This database belongs to another program. Name another file."))
  }

  @Test("given a server that does not answer, then the sentence holds no password")
  func server() throws {
    let outcome = try setting("postgres://assay:secret@127.0.0.1:1/team")

    #expect(outcome.code == 1 && outcome.output == "")
    #expect(outcome.errors.hasPrefix("The PostgreSQL server did not accept the connection: "))
    #expect(outcome.errors.hasSuffix("Check the address after --database and that the server runs.\n"))
    #expect(!outcome.errors.contains("secret"))
  }
}
