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
