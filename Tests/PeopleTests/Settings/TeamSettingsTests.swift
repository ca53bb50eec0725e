import Kernel
import People
import Store
import TestSupport
import Testing

@Suite struct TeamSettingsTests {
  private func set(_ database: any Database, _ name: String, _ value: String) async -> String? {
    await database.refusal { try TeamSettings.set(name, to: value, by: MadePeople.cli, at: MadePeople.now, $0) }
  }

  @Test("every setting is kept and read back as it was written", arguments: Engine.allCases)
  func kept(_ engine: Engine) async throws {
    let database = try await engine.database()
    let values = [
      "zone": "Europe/London", "sampling_rate": "0.5", "double_share": "0.0", "blind_names": "yes",
      "show_reviewer": "no",
      "idle_pause_seconds": "45", "appeal_days": "14", "language": "en", "mask_on_import": "yes",
    ]
    #expect(Set(values.keys) == Set(TeamSetting.allCases.map(\.rawValue)))

    for (name, value) in values { #expect(await set(database, name, value) == nil, "\(name)") }

    let settings = try await database.read { try TeamSettings.read($0) }
    for setting in TeamSetting.allCases { #expect(setting.text(in: settings) == values[setting.rawValue]) }
    #expect(settings.blindNames && !settings.showReviewer && settings.appealDays == 14 && settings.language == .en)
  }

  @Test(
    "a value that is none is refused, and nothing is stored",
    arguments: [
      ("zone", "Mars"), ("sampling_rate", "0"), ("sampling_rate", "nan"), ("double_share", "1.1"),
      ("blind_names", "true"), ("idle_pause_seconds", "4"), ("idle_pause_seconds", "30s"), ("appeal_days", "61"),
      ("language", "fr"), ("mask_on_import", ""), ("colour", "red"),
    ])
  func refused(_ name: String, _ value: String) async throws {
    let database = try await Engine.sqlite.database()

    #expect(await set(database, name, value)?.hasSuffix(".") == true)

    #expect(try await database.read { try TeamSettings.read($0) } == .standard)
    #expect(try await database.read { try AuditLog($0).head() } == .empty)
  }

  @Test("a change stands in the audit log, the same value again does not", arguments: Engine.allCases)
  func audited(_ engine: Engine) async throws {
    let database = try await engine.database()

    for _ in 0..<2 { #expect(await set(database, "sampling_rate", "0.25") == nil) }

    let entries = try await database.read { try AuditLog($0).page() }
    #expect(entries.map(\.action) == ["setting.changed"] && entries.map(\.subject.id) == ["sampling_rate"])
    #expect(entries.map(\.before) == [#"{"value":"0.2"}"#] && entries.map(\.after) == [#"{"value":"0.25"}"#])
  }
}
