import HTTPTypes
import Kernel
import People
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct SettingsTests {
  private func settings(_ place: Workplace) async throws -> TeamSettings {
    try await place.database.read { try TeamSettings.read($0) }
  }

  @Test("a manager changes what belongs to the work, in the units of the page", arguments: Engine.allCases)
  func change(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let manager = try await place.visitor(.manager, name: "Mia")
    let saved = try await manager.post(
      "/settings", ["sampling_rate": "12.5", "double_share": "7 %", "blind_names": "yes", "appeal_days": "7"])
    #expect(saved.location == "/settings")
    let now = try await settings(place)
    #expect(now.samplingRate == 0.125 && now.doubleShare == 0.07 && now.blindNames)
    let page = try await manager.get("/settings").body
    #expect(page.contains("value=\"12.5\"") && page.contains("by Mia") && page.contains("value=\"7\""))
    let entries = try await place.database.read { try AuditLog($0).page(AuditFilter(action: .settingChanged)) }
    #expect(entries.count == 3)
  }

  @Test("zone and masking are an administrator's", arguments: Engine.allCases)
  func administrators(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let fields: KeyValuePairs = ["zone": "Europe/London", "mask_on_import": "yes"]
    let refused = try await place.visitor(.manager).post("/settings", fields)
    #expect(refused.body.ranges(of: "Your roles do not change this.").count == 2)
    #expect(try await settings(place) == .standard)
    _ = try await place.visitor(.administrator).post("/settings", fields)
    let now = try await settings(place)
    #expect(now.zone.name == "Europe/London" && now.masksOnImport)
  }

  @Test("whoever leads one team changes nothing for all", arguments: Engine.allCases)
  func oneTeam(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    try await place.database.write { try Agents($0).assign(try Agents($0).id(named: "Bo"), toTeam: "East") }
    let user = try await place.add(.manager, team: "East")
    let manager = place.stranger
    try await manager.signIn(user, at: Workplace.now)
    #expect(try await manager.get("/settings").body.contains("You lead one team"))
    _ = try await manager.post("/settings", ["appeal_days": "3"])
    #expect(try await settings(place) == .standard)
  }

  @Test(
    "what is no value is refused beside its field and kept there",
    arguments: [
      ("sampling_rate", "0"), ("sampling_rate", "101"), ("sampling_rate", "很多"), ("double_share", "-1"),
      ("idle_pause_seconds", "4"), ("appeal_days", "1.5"), ("zone", "Mars/Base"), ("language", "fr"),
      ("blind_names", "maybe"), ("sampling_rate", "nan"), ("sampling_rate", ""),
    ])
  func badFields(_ name: String, _ value: String) async throws {
    let place = try await Workplace(.sqlite)
    let boss = try await place.visitor(.administrator)
    let refused = try await boss.post("/settings", ["appeal_days": name == "appeal_days" ? value : "9", name: value])
    #expect(
      refused.status == .unprocessableContent && refused.body.ranges(of: "class=\"bad\" role=\"alert\"").count == 1)
    if !["language", "blind_names"].contains(name) { #expect(refused.body.contains("value=\"\(value)\"")) }
    #expect(try await settings(place) == .standard)
  }

  @Test(
    "shares read as percentages without a remainder",
    arguments: [(0.2, "20"), (0.07, "7"), (0.125, "12.5"), (1, "100")])
  func percent(_ share: Double, _ text: String) {
    var settings = TeamSettings.standard
    settings.samplingRate = share
    #expect(TeamSetting.samplingRate.field(settings, Words(language: .en, zone: .utc)) == text)
  }
}
