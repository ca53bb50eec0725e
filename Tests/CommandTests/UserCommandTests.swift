import Foundation
import TestSupport
import Testing

@Suite("assay user and assay audit")
struct UserCommandTests {
  private func desk(_ engine: Engine) async throws -> Desk {
    Desk(folder: try TemporaryFolder(), address: try await engine.newAddress())
  }

  /// The output with what is new in each run replaced by words.
  private func steady(_ outcome: Outcome) -> Outcome {
    var outcome = outcome
    outcome.output.replace(/\d{4}-\d\d-\d\d \d\d:\d\d/, with: "SOON")
    outcome.output.replace(/[A-Za-z0-9_-]{43}(?=\n)/, with: "SECRET")
    return outcome
  }

  @Test("a new user gets a link that works once", arguments: Engine.allCases)
  func add(_ engine: Engine) async throws {
    let desk = try await desk(engine)

    let added = steady(try desk.run(["user", "add", "ann", "--role", "manager", "--reviewer", "--display", "Ann Lee"]))

    #expect(
      added
        == Outcome(
          code: 0,
          output: """
            ann is a user now: reviewer, manager.
            This link works once, until SOON; add it to the workbench's address:
            /invitation/SECRET

            """))
    #expect(try desk.run("reviewer list").output.contains("Ann Lee"))
    #expect(
      try desk.run("user add ANN --role agent") == .refused("There is a user “ann” already. Choose another name."))
    #expect(try desk.run("user add bob").code == 2)
  }

  @Test("the users are listed in three forms", arguments: Engine.allCases)
  func list(_ engine: Engine) async throws {
    let desk = try await desk(engine)
    try #require(try desk.run(["user", "add", "ann", "--role", "manager", "--role", "trainer"]).code == 0)

    #expect(
      try desk.run("user list").output == """
        Name  Shown as  Roles             Team  Active  Password  Last here
        ────  ────────  ────────────────  ────  ──────  ────────  ─────────
        ann   ann       trainer, manager        yes     no

        """)
    #expect(
      try desk.run("user list --format csv").output
        == "name,display,roles,team,active,has_password,seen_at\r\nann,ann,trainer manager,,yes,no,\r\n")
    let json = try JSONSerialization.jsonObject(with: Data(try desk.run("user list --format json").output.utf8))
    let first = try #require((json as? [[String: Any]])?.first)
    #expect(first["roles"] as? [String] == ["trainer", "manager"] && first["active"] as? Bool == true)
    #expect(try desk.run("user list --name zoe").output == "There are no such users.\n")
  }

  @Test("a user is disabled, enabled and given other roles, but for the last administrator", arguments: Engine.allCases)
  func access(_ engine: Engine) async throws {
    let desk = try await desk(engine)
    for call in ["user add boss --role administrator", "user add ann --role manager"] {
      try #require(try desk.run(call).code == 0)
    }
    let last =
      "“boss” is the last active administrator. Make another user an administrator first."

    #expect(try desk.run("user disable boss") == .refused(last))
    #expect(try desk.run("user roles boss manager") == .refused(last))
    #expect(try desk.run("user roles ann administrator trainer").output == "ann: trainer, administrator.\n")
    #expect(try desk.run("user disable boss").output == "boss cannot sign in any more.\n")
    #expect(try desk.run("user invite boss") == .refused("“boss” is disabled. Enable the user first."))
    #expect(try desk.run("user enable boss").output == "boss can sign in again.\n")
    #expect(steady(try desk.run("user invite boss")).output.hasSuffix("/invitation/SECRET\n"))
    #expect(
      try desk.run("user disable zoe")
        == .refused("There is no user “zoe”. See who there is with: assay user list"))
  }

  @Test("a password is piped in, and refused when it is weak", arguments: Engine.allCases)
  func password(_ engine: Engine) async throws {
    let desk = try await desk(engine)
    try #require(try desk.run("user add ann --role manager").code == 0)
    let run = { (typed: String) in
      let input = try desk.folder.write(typed, to: "typed")
      return try Program.run(
        ["user", "password", "ann", "--stdin", "--database", desk.address], in: desk.folder, inputPath: input)
    }

    #expect(
      try run("four words are enough\n").output
        == "ann has another password now; all of the user's sessions have ended.\n")
    #expect(try run("short\n") == .refused("The password is too short. Use at least 10 characters."))
    #expect(try run("") == .refused("No password was piped in. Write it to stdin, as one line."))
    #expect(
      try desk.run("user password ann")
        == .refused("A password is asked for at a terminal. Pipe it in with --stdin."))
    #expect(try desk.run("user list").output.contains("yes     yes"))
    #expect(try desk.run("user sessions ann").output == "ann is not signed in.\n")
    #expect(try desk.run("user sessions ann --end").output == "Sessions of ann that ended: 0.\n")
  }

  @Test("a token is shown once, listed and revoked", arguments: Engine.allCases)
  func tokens(_ engine: Engine) async throws {
    let desk = try await desk(engine)
    try #require(try desk.run("user add ann --role manager").code == 0)

    let made = steady(try desk.run("user token ann --name bot --scope write --scope read --expires 2199-01-01"))

    #expect(made == Outcome(code: 0, output: "assay_SECRET\n"))
    let listed = try desk.run("user tokens ann --format csv").output
    #expect(listed.contains("bot,read write,") && listed.contains(",2199-01-01T16:00:00Z,"))
    #expect(
      try desk.run("user token ann --name x --scope read --expires 2020-01-01")
        == .refused("The token would have expired already. Name a later day."))
    #expect(try desk.run("user tokens ann --revoke bot").output == "The token “bot” of ann does not work any more.\n")
    #expect(try desk.run("user tokens ann").output == "ann has no tokens.\n")
    #expect(try desk.run("user token ann --name x --scope all").code == 2)
  }

  @Test("the audit log is listed and verified, also against a head that was kept", arguments: Engine.allCases)
  func audit(_ engine: Engine) async throws {
    let desk = try await desk(engine)
    for call in ["user add ann --role manager", "setting sampling_rate 0.3", "setting sampling_rate 0.3"] {
      try #require(try desk.run(call).code == 0)
    }

    let verified = try desk.run("audit verify").output.split(separator: "\n").map(String.init)
    let listed = try desk.run("audit list --action setting.changed --format csv").output

    #expect(verified[0] == "3 entries, an unbroken chain.")
    let head = try #require(verified[1].split(separator: " ").last).description
    #expect(head.hasPrefix("3:") && head.count == 66)
    #expect(listed.contains(#","{""value"":""0.2""}","{""value"":""0.3""}""#))
    #expect(try desk.run("audit verify --head \(head)").code == 0)
    let other = "3:" + String(repeating: "0", count: 64)
    #expect(
      try desk.run("audit verify --head \(other)")
        == Outcome(
          code: 1,
          output: "2 entries fit. The chain was written anew: entry 3 is not the one whose hash was kept.\n"))
    #expect(try desk.run("audit list --user boss").code == 1)
    #expect(try desk.run("audit list --action x").code == 2)
  }
}
