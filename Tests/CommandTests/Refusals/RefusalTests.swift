import Foundation
import TestSupport
import Testing

@Suite("The program refuses, with a sentence and exit code 1,")
struct RefusalTests {
  @Test("agents, reviewers and settings that do not exist", arguments: Engine.allCases)
  func unknownNames(_ engine: Engine) async throws {
    let desk = try await Desk.make(engine)

    #expect(try desk.run("scorecard --month 2026-03 --agent Nobody") == .refused("There is no agent “Nobody”."))
    #expect(try desk.run("reviewer conflict Quinn Nobody") == .refused("There is no agent “Nobody”."))
    #expect(
      try desk.run("queue Nobody") == .refused("There is no reviewer “Nobody”. The reviewers are Quinn."))
    #expect(
      try desk.run("setting colour red")
        == .refused(
          "There is no setting “colour”. The settings are zone, sampling_rate, double_share, blind_names, "
            + "show_reviewer, idle_pause_seconds, appeal_days, language, mask_on_import."))
    #expect(
      try desk.run("setting zone Mars")
        == .refused("“Mars” is no time zone. Write one such as Asia/Shanghai or Europe/London."))
  }

  @Test("days that cannot be drawn", arguments: Engine.allCases)
  func days(_ engine: Engine) async throws {
    let desk = try await Desk.make(engine)

    #expect(
      try desk.run("draw 2026-03-20")
        == .refused(
          "No agent answered a ticket on 2026-03-20. Import the day's tickets first, or draw another day."))
    #expect(
      try desk.run("draw show 2026-03-02")
        == .refused("2026-03-02 has not been drawn. Draw it with: assay draw 2026-03-02"))
    #expect(
      try desk.run("draw 2199-01-01")
        == .refused(
          "2199-01-01 is not over in Asia/Shanghai. Draw it from 2199-01-02 on, when its tickets are known."))
  }

  @Test("to draw a day twice", arguments: Engine.allCases)
  func drawnTwice(_ engine: Engine) async throws {
    let desk = try await Desk.make(engine)
    try #require(try desk.run("draw 2026-03-02").code == 0)

    var second = try desk.run("draw 2026-03-02")
    // The moment of the first draw is the machine's.
    second.errors.replace(/drawn at [0-9-]+ [0-9:]{5}/, with: "drawn at NOON")

    #expect(
      second
        == .refused(
          "2026-03-02 was drawn at NOON: 4 tickets. A day is drawn once. "
            + "See the draw with: assay draw show 2026-03-02"))
  }

  @Test("given a file that is not there, then none is imported and no database is made")
  func missingFile() async throws {
    let desk = try await Desk.make(.sqlite)
    let good = try desk.folder.write("ticket id,created at\nB1,2026-03-05T08:00:00Z\n", to: "good.csv")

    let ending = try Program.run(["import", good, "nowhere.csv", "--database", "new.db"], in: desk.folder)

    #expect(ending == .refused("nowhere.csv: There is no such file. Check the name and the folder."))
    #expect(!FileManager.default.fileExists(atPath: "\(desk.folder.path)/new.db"))
  }

  @Test("files that cannot be imported")
  func files() async throws {
    let desk = try await Desk.make(.sqlite)
    _ = try desk.folder.write("", to: "empty.csv")
    _ = try desk.folder.write("a,b\u{0},c\n1,2,3\n", to: "damaged.csv")

    #expect(
      try desk.run("import nowhere.csv")
        == .refused("nowhere.csv: There is no such file. Check the name and the folder."))
    #expect(
      try desk.run("import .") == .refused(".: This is a folder, not a file. Name the exported files inside it."))
    #expect(try desk.run("import empty.csv") == .refused("empty.csv: The file is empty. Export it again."))
    #expect(
      try desk.run("import damaged.csv")
        == .refused(
          "damaged.csv:1: The file holds a zero byte, so it is no text: it may be damaged, in another encoding, "
            + "or not a table at all. Export it again as CSV UTF-8."))
  }

  @Test("wrong YAML, by its line and column")
  func yaml() async throws {
    let desk = try await Desk.make(.sqlite)
    let goals = "kind: targets\nname: goals\ntargets: 7\nwishes: [more]\n"
    _ = try desk.folder.write(goals, to: "goals.yaml")
    _ = try desk.folder.write("kind: poem\nname: ode\n", to: "ode.yaml")
    _ = try desk.folder.write("kind: targets\n name: x\n", to: "indented.yaml")

    for file in ["goals.yaml", "ode.yaml", "indented.yaml"] {
      let outcome = try desk.run(["publish", file])
      #expect(outcome.code == 1 && outcome.output == "", "\(file)")
      #expect(
        !outcome.errors.isEmpty
          && outcome.errors.split(separator: "\n").allSatisfy { line in
            line.contains(/^[a-z]+\.yaml:[0-9]+:[0-9]+: .+\.$/)
          }, "\(outcome.errors)")
    }
  }
}
