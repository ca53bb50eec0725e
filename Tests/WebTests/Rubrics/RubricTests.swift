import Content
import HTTPTypes
import Kernel
import People
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct RubricTests {
  private static let kind = "targets"
  private static let name = "team"
  private static let path = "/rubrics/content/targets/team"

  private func targets(_ value: Int) -> String {
    """
    kind: targets
    id: team
    title: { zh: 目标, en: Our targets }
    targets:
      - id: quality
        metric: quality-mean
        title: { zh: 质量, en: Quality }
        baseline: 60
        target: \(value)
        direction: higher
        owner: { zh: 主管, en: Manager }
        milestone: 2026-12-31

    """
  }

  private func publish(_ text: String, from base: String = "", _ browser: WebClient) async throws -> WebAnswer {
    // As browsers send it.
    let sent = text.replacing("\n", with: "\r\n")
    return try await browser.post(
      "/rubrics/publications", ["kind": Self.kind, "name": Self.name, "base": base, "text": sent])
  }

  private func current(_ place: Workplace) async throws -> Revision? {
    try await place.database.read { try Revisions($0).current(kind: Self.kind, name: Self.name) }
  }

  @Test("a manager publishes, everybody reads", arguments: Engine.allCases)
  func publish(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let manager = try await place.visitor(.manager, name: "Mia")
    #expect(try await publish(targets(80), manager).location == Self.path)
    #expect(try await current(place)?.text == targets(80))
    let agent = try await place.visitor(.agent)
    let page = try await agent.get(Self.path).body
    #expect(page.contains("Our targets") && page.contains("by Mia") && page.contains(">80<"))
    #expect(!page.contains("\(Self.path)/edit"))
    #expect(try await agent.get("/rubrics").body.contains("href=\"\(Self.path)\""))
    #expect(try await publish(targets(90), agent).status == .forbidden)
    #expect(try await agent.get("\(Self.path)/edit").status == .forbidden)
    let hash = try #require(try await current(place)).hash
    #expect(try await agent.get("/rubrics/revisions/\(hash)/text").body == targets(80))
  }

  @Test("findings are shown with line and column, the text is kept and nothing published", arguments: Engine.allCases)
  func findings(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let manager = try await place.visitor(.manager)
    let refused = try await publish(targets(80).replacing("direction: higher", with: "direction: <up>"), manager)
    #expect(refused.status == .unprocessableContent && refused.body.contains("line 10, column 16"))
    #expect(refused.body.contains("direction: &lt;up&gt;"))
    #expect(try await current(place) == nil)
    let part = try await manager.post("/rubrics/checks", ["text": targets(80), "part": "1"])
    #expect(part.body.hasPrefix("<div id=\"findings\"") && part.body.contains("id=\"preview\""))
    let page = try await manager.post("/rubrics/checks", ["text": "\t"])
    #expect(page.body.contains("<textarea") && page.body.contains("1 thing to mend"))
  }

  @Test("whoever was overtaken keeps the text and can look at what changed", arguments: Engine.allCases)
  func conflict(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let (mia, bo) = (try await place.visitor(.manager, name: "Mia"), try await place.visitor(.manager, name: "Bo"))
    _ = try await publish(targets(80), mia)
    let base = try #require(try await current(place)).hash
    _ = try await publish(targets(85), from: base, bo)
    let newer = try #require(try await current(place)).hash
    let refused = try await publish(targets(90), from: base, mia)
    #expect(refused.body.contains("Somebody published a newer revision") && refused.body.contains("target: 90"))
    #expect(refused.body.contains("\(Self.path)/changes?from=\(base)&amp;to=\(newer)"))
    let over = try await mia.post(
      "/rubrics/publications",
      ["kind": Self.kind, "name": Self.name, "base": base, "over": newer, "text": targets(90)])
    #expect(over.location == Self.path)
    #expect(try await publish(targets(95), from: "", mia).body.contains("already, and yours was not made from it"))
  }

  @Test("revisions are listed, compared and used again", arguments: Engine.allCases)
  func revisions(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let mia = try await place.visitor(.manager, name: "Mia")
    _ = try await publish(targets(80), mia)
    let old = try #require(try await current(place)).hash
    _ = try await publish(targets(85), from: old, mia)
    let new = try #require(try await current(place)).hash
    #expect(try await mia.get("\(Self.path)/revisions").body.ranges(of: "type=\"radio\"").count == 4)
    let changes = try await mia.get("\(Self.path)/changes?from=\(old)&to=\(new)").body
    #expect(changes.contains("Lines added: 1, removed: 1"))
    #expect(changes.contains("<pre>    target: 80</pre>") && changes.contains("<pre>    target: 85</pre>"))
    #expect(try await mia.get("/rubrics/revisions/\(old)").body.contains("This is not the current revision."))
    let edit = try await mia.get("\(Self.path)/edit?from=\(old)").body
    #expect(edit.contains("target: 80") && edit.contains("name=\"base\" value=\"\(new)\""))
  }

  @Test("whoever leads one team publishes nothing for all", arguments: Engine.allCases)
  func oneTeam(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    try await place.database.write { try Agents($0).assign(try Agents($0).id(named: "Bo"), toTeam: "East") }
    let user = try await place.add(.manager, team: "East")
    let manager = place.stranger
    try await manager.signIn(user, at: Workplace.now)
    #expect(try await publish(targets(80), manager).status == .forbidden)
    #expect(try await current(place) == nil)
  }

  @Test(
    "what is not there is not found",
    arguments: [
      "/rubrics/content/targets/nothing", "/rubrics/content/x/y/revisions", "/rubrics/content/x/y/edit",
      "/rubrics/revisions/0", "/rubrics/revisions/0/text", "/rubrics/content/x/y/changes?from=a&to=b",
      "/rubrics/content/targets/team/edit?from=nothing",
    ])
  func missing(_ path: String) async throws {
    let place = try await Workplace(.sqlite)
    let manager = try await place.visitor(.manager)
    _ = try await publish(targets(80), manager)
    #expect(try await manager.get(path).status == .notFound)
  }

  @Test("too long a text is refused in words")
  func long() async throws {
    let place = try await Workplace(.sqlite)
    let manager = try await place.visitor(.manager)
    let answer = try await manager.post("/rubrics/checks", ["text": String(repeating: "# \n", count: 400_000)])
    #expect(answer.status == .unprocessableContent && answer.body.contains("More than 1 MB was sent."))
  }
}
