import TestSupport
import Testing

@Suite("assay queue")
struct QueueCommandTests {
  @Test("given a queue as CSV, its points filled in, submitting takes it", arguments: Engine.allCases)
  func sheet(engine: Engine) async throws {
    let desk = try await Desk.make(engine)
    try #require(try desk.run("draw 2026-03-02").code == 0)

    let lines = try desk.run("queue quinn --format csv").output.split(separator: "\r\n").map(String.init)
    let head = lines[0].split(separator: ",").map(String.init)
    let criteria = head.count - 7
    #expect(head.prefix(3) == ["ticket", "day", "reviewer"])
    #expect(head.suffix(4) == ["comment", "evidence", "root_cause", "fatal"])
    let filled = lines.dropFirst().map { line in
      (line.split(separator: ",") + Array(repeating: "5", count: criteria)).joined(separator: ",") + ",,,,"
    }
    _ = try desk.folder.write(([lines[0]] + filled).joined(separator: "\n") + "\n", to: "sheet.csv")

    #expect(try desk.run("review submit sheet.csv") == Outcome(code: 0, output: "\(filled.count) submitted.\n"))
    #expect(try desk.run("queue Quinn").output == "Nothing waits for Quinn.\n")
  }

  @Test("given a queue as JSON, its points filled in, submitting takes it", arguments: [Engine.sqlite])
  func objects(engine: Engine) async throws {
    let desk = try await Desk.make(engine)
    try #require(try desk.run("draw 2026-03-02").code == 0)

    let text = try desk.run("queue Quinn --format json --limit 2").output
    _ = try desk.folder.write(
      text.replacing(" : \"\"", with: " : \"5\"").replacing("\"comment\" : \"5\"", with: "\"comment\" : \"\""),
      to: "sheet.json")

    #expect(try desk.run("review submit sheet.json") == Outcome(code: 0, output: "2 submitted.\n"))
  }

  @Test("given a ticket chosen for a bad rating, the queue says coaching and no more", arguments: Engine.allCases)
  func coaching(engine: Engine) async throws {
    let desk = Desk(folder: try TemporaryFolder(), address: try await engine.newAddress())
    _ = try desk.folder.write(
      """
      ticket id,created at,agent,first reply at,satisfaction,reopens
      T1,2023-03-01 10:00:00,Ada,2023-03-01 10:01:00,bad,0
      T2,2023-03-01 10:00:00,Ada,2023-03-01 10:01:00,good,1

      """, to: "tickets.csv")
    for command in [
      "import tickets.csv --zone Asia/Shanghai", "reviewer add Rita", "draw target --low-csat --day 2023-03-01",
      "draw target --reopened --day 2023-03-01",
    ] {
      let outcome = try desk.run(command)
      try #require(outcome.code == 0, "\(outcome)")
    }

    let lines = try desk.run("queue Rita").output.split(separator: "\n")

    let (rated, reopened) = (lines.first { $0.contains("T1") }, lines.first { $0.contains("T2") })
    #expect(rated?.contains("coaching") == true && rated?.contains("coaching:") == false)
    #expect(reopened?.contains("coaching: reopened") == true)
  }

  @Test("given a long ticket number, the table shows all of it", arguments: [Engine.sqlite])
  func long(engine: Engine) async throws {
    let desk = Desk(folder: try TemporaryFolder(), address: try await engine.newAddress())
    let number = "GD20261120031100045612345678901234567890"
    _ = try desk.folder.write(
      "ticket id,created at,agent,first reply at,subject\n"
        + "\(number),2023-03-01 10:00:00,Ada,2023-03-01 10:01:00,\(String(repeating: "long ", count: 20))\n",
      to: "tickets.csv")
    for command in ["import tickets.csv --zone Asia/Shanghai", "reviewer add Rita", "draw 2023-03-01"] {
      try #require(try desk.run(command).code == 0)
    }
    #expect(try desk.run("queue Rita --agents").output.contains(number))
  }
}
