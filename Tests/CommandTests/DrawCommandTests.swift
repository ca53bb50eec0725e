import TestSupport
import Testing

@Suite("assay draw")
struct DrawCommandTests {
  /// Ten tickets of one agent on 2023-03-01.
  private static let tickets =
    "ticket id,created at,agent,first reply at\n"
    + (10..<20).map { "T\($0),2023-03-01 \($0):00:00,Ada,2023-03-01 \($0):01:00" }.joined(separator: "\n") + "\n"

  private func imported(_ engine: Engine) async throws -> Desk {
    let desk = Desk(folder: try TemporaryFolder(), address: try await engine.newAddress())
    _ = try desk.folder.write(Self.tickets, to: "tickets.csv")
    #expect(try desk.run("import tickets.csv --zone Asia/Shanghai").code == 0)
    return desk
  }

  /// The output with every hash replaced, as seeds are made anew.
  private func masked(_ result: Outcome) -> String {
    result.output.replacing(/[0-9a-f]{64}/, with: "HASH")
  }

  @Test("given tickets and a reviewer, a day is drawn and can be drawn again", arguments: Engine.allCases)
  func drawn(engine: Engine) async throws {
    let desk = try await imported(engine)
    #expect(
      try desk.run("reviewer add Rita --load 20").output == "Rita reviews up to 20 tickets a day.\n")
    #expect(
      masked(try desk.run("draw 2023-03-01")) == """
        2023-03-01: 2 of 10 tickets drawn (20 %) from 1 agent.
        The seed was made for this draw, nothing was published before: this does not rule out a chosen seed.

        Reviewer  Tickets  Done  Daily load
        ────────  ───────  ────  ──────────
        Rita            2     0          20
        Committed for 2023-03-02: HASH

        """)
    #expect(
      try desk.run("draw verify 2023-03-01").output == """
        2023-03-01: drawn again, the same 2 of 10 tickets, byte for byte.
        The seed was made for this draw, nothing was published before: this does not rule out a chosen seed.

        """)
  }

  @Test(
    "given a drawn day, every ticket of the frame is told with its hash, and one says why", arguments: Engine.allCases)
  func why(engine: Engine) async throws {
    let desk = try await imported(engine)
    _ = try desk.run("reviewer add Rita --load 20")
    _ = try desk.run("draw 2023-03-01")

    let rows = try desk.run("draw show 2023-03-01 --tickets --format csv").output.split(separator: "\r\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    #expect(rows.first == ["source", "ticket", "agent", "rank", "hmac", "drawn", "outcome"])
    #expect(rows.dropFirst().map { $0[3] } == (1...10).map(String.init))
    #expect(rows.dropFirst().map { $0[4] } == rows.dropFirst().map { $0[4] }.sorted())
    #expect(rows.dropFirst().map { $0[5] } == ["yes", "yes"] + Array(repeating: "no", count: 8))

    let first = try desk.run("draw why \(rows[1][1])").output
    #expect(first.hasPrefix("\(rows[1][1]) of Ada, 2023-03-01: drawn; its hash is number 1 of 10.\n"))
    #expect(first.contains(rows[1][4]))
    let last = try desk.run("draw why \(rows[10][1])").output
    #expect(last.contains("not drawn; its hash is number 10 of 10, and 2 were to be drawn."))
    #expect(
      try desk.run("draw show 2023-03-01 --tickets --format json").output.contains("\"hmac\" : \"\(rows[1][4])\""))
  }

  @Test("given a ticket that no draw could choose, why says so", arguments: [Engine.sqlite])
  func whyNot(engine: Engine) async throws {
    let desk = try await imported(engine)
    #expect(
      try desk.run("draw why T10")
        == .refused(
          "T10 could not be drawn: no agent answered it on a day that has been drawn. "
            + "Draw its day first, with: assay draw DAY"))
  }

  @Test("given fewer tickets than the rate needs, the real share is told with its reason", arguments: [Engine.sqlite])
  func share(engine: Engine) async throws {
    let desk = Desk(folder: try TemporaryFolder(), address: try await engine.newAddress())
    let two = Self.tickets.split(separator: "\n").prefix(3).joined(separator: "\n") + "\n"
    _ = try desk.folder.write(two, to: "tickets.csv")
    _ = try desk.run("import tickets.csv --zone Asia/Shanghai")
    _ = try desk.run("reviewer add Rita --load 20")
    #expect(
      try desk.run("draw 2023-03-01").output.hasPrefix(
        "2023-03-01: 1 of 2 tickets drawn (50 %; the rate is 20 %, but at least one ticket per agent) from 1 agent.\n"))
  }

  @Test("given no day, yesterday is drawn", arguments: [Engine.sqlite])
  func yesterday(engine: Engine) async throws {
    let desk = try await imported(engine)
    _ = try desk.run("reviewer add Rita --load 20")
    #expect(try desk.run("draw").errors.contains("No agent answered a ticket on 20"))
  }

  @Test("given no reviewer, a draw is refused with what to do", arguments: Engine.allCases)
  func refused(engine: Engine) async throws {
    let desk = try await imported(engine)
    #expect(
      try desk.run("draw 2023-03-01")
        == .refused("There are no reviewers. Add one with: assay reviewer add NAME"))
  }

  @Test("given a day that is none, that is wrong usage")
  func usage() throws {
    #expect(try Program.run(["draw", "2023-13-01"], in: TemporaryFolder()).code == 2)
  }
}
