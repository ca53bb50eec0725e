import Content
import Kernel
import Testing

@testable import Tickets

@Suite("Reading a response standard")
struct StandardReadingTests {
  /// What is wrong with the small standard after replacing a text in it.
  private func findings(_ old: String, _ new: String) throws -> [String] {
    try #require(smallStandard.contains(old))
    do {
      _ = try ResponseStandard(yaml: smallStandard.replacing(old, with: new), file: "s.yaml")
      return []
    } catch let problems as Problems {
      return problems.all.map(\.description)
    }
  }

  @Test("given a standard with every part, when it is read, then every part is there")
  func whole() throws {
    let standard = try ResponseStandard(yaml: smallStandard, file: "s.yaml")
    #expect(standard.policies.map(\.id) == ["vip", "rest"])
    #expect(standard.calendar == 0)
    #expect(standard.firstResponseFrom == .handOff)
    #expect(standard.pausesOnHold)
    #expect(standard.countdown == Countdown(yellow: 0.4, red: 0.1))
    let vip = try #require(standard.policies.first)
    #expect(vip.all == [.channel(WordSet([.phone, .chat])), .tier(WordSet([.vip]))])
    #expect(vip.any == [.category([.complaint, .billing]), .priority(WordSet([.urgent]))])
    #expect(vip.firstResponse == Target(within: minutes(5), calendar: 0))
    #expect(vip.resolution == Target(within: hours(24), byPriority: [.urgent: hours(2)]))
    #expect(vip.nextReply == nil)
  }

  @Test("given a calendar, when it is read, then its week, holidays and special days hold")
  func calendar() throws {
    let office = try #require(try ResponseStandard(yaml: smallStandard, file: "s.yaml").calendars.first).calendar
    let hours = try ["2026-11-20", "2026-11-21", "2026-11-22", "2026-10-05", "2026-10-10"].map { text in
      office.hours(on: try #require(Day(text))).map(\.description)
    }
    #expect(hours == [["09:00-12:00", "13:30-18:00"], ["22:00-06:00"], [], [], ["09:00-12:00"]])
    #expect(office.zone == .shanghai)
  }

  private static let faults = [
    ("calendar: office", "calendar: ofice", "3:11: There is no calendar `ofice`. Known here: `office`, `always`."),
    (
      "red: 10 %", "red: 50 %", "6:28: A clock would turn red before it turns yellow. Make `red` the smaller share."
    ),
    (
      "- id: office", "- id: always",
      "8:5: `always` means round the clock everywhere. Give this calendar another id."
    ),
    (
      "zone: Asia/Shanghai", "zone: Asia/Shangai",
      "10:11: There is no time zone `Asia/Shangai`. Write its IANA name, like Asia/Shanghai."
    ),
    (
      "monday-friday:", "monday-fryday:",
      "12:7: `monday-fryday` is no day of the week. Write `monday`, or `monday-friday` for several."
    ),
    ("saturday:", "friday:", "13:7: The hours of friday stand here twice. Keep one."),
    ("13:30-18:00", "13:30-25:00", "12:36: `13:30-25:00` is no span of hours. Write it like 09:00-12:00."),
    (
      "13:30-18:00", "11:30-18:00",
      "12:36: 11:30-18:00 overlaps other hours of the day. Join them into one span."
    ),
    (
      "2026-10-01..2026-10-07", "2026-10-07..2026-10-01",
      "14:16: `2026-10-07..2026-10-01` is no day and no run of days. Write 2026-03-01, or 2026-10-01..2026-10-07."
    ),
    (
      "2026-10-10: [", "2026-10-02: [",
      "14:16: 2026-10-02 stands among the holidays or the `days` already. Keep one of them."
    ),
    ("2026-10-10: [", "2026-13-10: [", "16:7: `2026-13-10` is no day. Write it like 2026-03-01."),
    (
      "tier: [vip]", "tier: [viip]",
      "20:19: There is no tier `viip`. Write one of `standard`, `silver`, `gold`, `vip`."
    ),
    ("tier: [vip]", "tier: []", "20:12: No `tier` is named, so no ticket would match. Name one."),
    ("firstResponse: 5min", "firstResponse: 0s", "22:20: No one can meet a target of nothing. Write a longer time."),
    (
      "{ within: 24h, urgent: 2h, calendar: always }", "{ calendar: always }",
      "23:17: This target says no duration. Add `within: 2h`."
    ),
    ("urgent: 2h", "urgnet: 2h", "23:32: Unknown key `urgnet`. Did you mean `urgent`?"),
    ("- id: rest", "- id: vip", "24:5: The policy `vip` stands in line 18 already. Give one of them another name."),
    (
      "firstResponse: 1h", "",
      "24:5: This policy sets no target. Add `firstResponse`, `nextReply` or `resolution`."
    ),
    (
      "default: true", "all: { tier: [gold] }",
      "17:1: No policy is the default. End the list with one that has `default: true` and no conditions."
    ),
    (
      "default: true", "default: true\n    all: { tier: [gold] }",
      "26:5: The default policy has conditions, and must take every ticket. Delete `all` and `any`."
    ),
    (
      "- id: rest",
      "- id: first\n    title: { zh: 一, en: One }\n    default: true\n    firstResponse: 1h\n  - id: rest",
      "24:5: The default policy takes every ticket, so the policies after it take none. "
        + "Move it to the end, and keep one."
    ),
  ]

  @Test("each fault is one finding at its place", arguments: faults)
  func fault(_ old: String, _ new: String, _ expected: String) throws {
    let found = try findings(old, new)
    #expect(found == ["s.yaml:\(expected)"], "\(found)")
  }

  @Test("given a policy without conditions that is not the default, when it is read, then both are found")
  func unconditional() throws {
    #expect(try findings("    default: true\n", "").map { $0.contains("no conditions") } == [true, true])
  }
}
