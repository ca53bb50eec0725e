import HTTPTypes
import Kernel
import People
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct AuditTests {
  /// An administrator, and a setting that was changed a day before.
  private func place(_ engine: Engine) async throws -> (Workplace, WebClient) {
    let place = try await Workplace(engine)
    let boss = try await place.visitor(.administrator, name: "Ada")
    try await place.database.write {
      try TeamSettings.set("appeal_days", to: "9", by: .user(User.ID(1)), at: Workplace.now + 1, $0)
    }
    return (place, boss)
  }

  @Test("entries say who did what, and how it was before", arguments: Engine.allCases)
  func entries(_ engine: Engine) async throws {
    let (_, boss) = try await place(engine)
    let page = try await boss.get("/audit?action=setting.changed").body
    #expect(page.ranges(of: "<tr><td").count == 1)
    #expect(page.contains("<del>7</del>") && page.contains("<ins>9</ins>") && page.contains("<td>Ada</td>"))
  }

  @Test("entries are found by actor, kind and day", arguments: Engine.allCases)
  func filters(_ engine: Engine) async throws {
    let (_, boss) = try await place(engine)
    let counts = [
      "actor=ada&kind=setting": 1, "actor=system": 2, "kind=user&id=1": 3, "day=\(Workplace.today)": 4,
      "day=\(Workplace.today - 1)": 0, "day=\(Workplace.today + 1)": 0, "action=nothing": 4,
    ]
    for (query, count) in counts {
      #expect(try await boss.get("/audit?\(query)").body.ranges(of: "<tr><td").count == count, "\(query)")
    }
  }

  @Test(
    "a day that is none and a name that nobody has are said", arguments: ["day=yesterday", "actor=nobody%20at%20all"])
  func badFilters(_ query: String) async throws {
    let (_, boss) = try await place(.sqlite)
    let page = try await boss.get("/audit?\(query)")
    #expect([.unprocessableContent, .notFound].contains(page.status) && page.body.contains("class=\"problem\""))
  }

  @Test("the chain is verified, and a head that was kept compared", arguments: Engine.allCases)
  func verify(_ engine: Engine) async throws {
    let (place, boss) = try await place(engine)
    let head = try await place.database.read { try AuditLog($0).head() }
    let fits = try await boss.post("/audit/checks", ["kept": head.description])
    #expect(fits.body.contains("All 4 entries fit together.") && fits.body.contains(head.description))
    #expect(try await boss.post("/audit/checks", ["kept": "4:abc"]).body.contains("What was kept is no number"))
    try await place.database.write { _ = try $0.execute("UPDATE audit SET actor = 'cli:eve' WHERE seq = 2") }
    #expect(try await boss.post("/audit/checks", [:]).body.contains("Entry 2 was changed."))
  }

  @Test("older entries are a page further", arguments: Engine.allCases)
  func pages(_ engine: Engine) async throws {
    let (place, boss) = try await place(engine)
    try await fill(place, 60)
    let first = try await boss.get("/audit").body
    #expect(first.ranges(of: "<tr><td").count == 50 && first.contains("/audit?before=15"))
    #expect(try await boss.get("/audit?before=15").body.ranges(of: "<tr><td").count == 14)
  }

  @Test("the first entries come first where that is asked for, page by page", arguments: Engine.allCases)
  func forward(_ engine: Engine) async throws {
    let (place, boss) = try await place(engine)
    try await fill(place, 60)
    let first = try await boss.get("/audit?sort=number").body
    #expect(first.contains("<td class=\"num\">1</td>") && first.contains("/audit?after=50&amp;sort=number"))
    #expect(try await boss.get("/audit?after=50&sort=number").body.ranges(of: "<tr><td").count == 14)
    #expect(try await boss.get("/audit?after=-9223372036854775808&sort=number").status == .ok)
    #expect(try await boss.get("/audit?before=-1").status == .ok)
  }

  @Test("the log is exported whole, or as far as it is filtered", arguments: Engine.allCases)
  func file(_ engine: Engine) async throws {
    let (place, boss) = try await place(engine)
    try await fill(place, 1_200)
    let file = try await boss.get("/audit/audit.csv?before=9")
    let lines = file.body.split(separator: "\r\n")
    #expect(lines.count == 1_205 && lines[1].hasPrefix("1204,") && lines[1_204].hasPrefix("1,"))
    #expect(file.headers[.contentDisposition]?.contains("audit.csv") == true)
    let settings = try await boss.get("/audit/audit.csv?action=setting.changed").body
    #expect(settings.split(separator: "\r\n").count == 2 && settings.contains("7 → 9"))
    #expect(try await boss.get("/audit/audit.csv?day=x").status == .unprocessableContent)
  }

  private func fill(_ place: Workplace, _ count: Int) async throws {
    try await place.database.write { connection in
      for number in 1...count {
        try AuditLog(connection).append(
          .drawMade, AuditSubject("draw", "\(number)"), by: .system, at: Workplace.now + 2)
      }
    }
  }

  @Test("differences are what differs, by fact")
  func differences() {
    let found = AuditState.differences(#"{"a":1,"b":["x"],"c":2}"#, #"{"a":1,"b":["x","y"],"d":true,"e":null}"#)
    #expect(
      found == [
        AuditDifference(fact: "b", before: .list(["x"]), after: .list(["x", "y"])),
        AuditDifference(fact: "c", before: .integer(2), after: nil),
        AuditDifference(fact: "d", before: nil, after: .bool(true)),
      ])
    #expect(AuditState.differences(nil, "no JSON").isEmpty)
  }
}
