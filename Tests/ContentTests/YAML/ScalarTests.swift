import Content
import Kernel
import Testing

@Suite("Scalars of YAML")
struct ScalarTests {
  private func value<Value>(_ text: String, _ read: (YAMLNode, inout Findings) -> Value?) throws -> Value? {
    var findings = Findings()
    let value = read(
      try YAML.parse("- \(text)", file: "f.yaml").list(&findings)?.first ?? YAML.parse("~", file: ""), &findings)
    #expect(findings.isEmpty == (value != nil))
    return value
  }

  @Test(
    "durations are read exactly",
    arguments: [
      ("30s", 30_000), ("5min", 300_000), ("2h", 7_200_000), ("24h", 86_400_000), ("1d", 86_400_000),
      ("1h30min", 5_400_000), ("15 min", 900_000), ("2小时", 7_200_000), ("0s", 0),
    ] as [(String, Milliseconds)])
  func durations(text: String, milliseconds: Milliseconds) throws {
    #expect(try value(text) { $0.duration(&$1) } == milliseconds)
  }

  @Test(
    "what is no duration is refused",
    arguments: ["5", "min", "5 fortnights", "-5min", "1.5h", "''", "9999999999d", "999999999d", "~"])
  func noDurations(text: String) throws {
    #expect(try value(text) { $0.duration(&$1) } == nil)
  }

  @Test(
    "times of day are read from 00:00 to 24:00",
    arguments: [("00:00", 0), ("09:30", 34_200_000), ("24:00", 86_400_000)] as [(String, Milliseconds)])
  func times(text: String, milliseconds: Milliseconds) throws {
    #expect(try value(text) { $0.timeOfDay(&$1) } == milliseconds)
  }

  @Test("what is no time of day is refused", arguments: ["9:00", "24:01", "09:60", "0900", "09:00:00", "-1:00"])
  func noTimes(text: String) throws {
    #expect(try value(text) { $0.timeOfDay(&$1) } == nil)
  }

  @Test("shares are read as fractions", arguments: [("20 %", 0.2), ("20%", 0.2), ("0.2", 0.2), ("100%", 1)])
  func fractions(text: String, fraction: Double) throws {
    #expect(try value(text) { $0.fraction(&$1) } == fraction)
  }

  @Test("ids are kebab-case", arguments: ["a", "phone-call", "sla-2h"])
  func identifiers(text: String) throws {
    #expect(try value(text) { $0.identifier(&$1) } == text)
  }

  @Test("what is no id is refused", arguments: ["Phone", "phone_call", "-a", "a--b", "2h", "电话", "a b"])
  func noIdentifiers(text: String) throws {
    #expect(try value(text) { $0.identifier(&$1) } == nil)
  }

  @Test("numbers outside their range, or not in digits, are refused", arguments: ["0", "6", "1.5", "0x3", "three"])
  func noIntegers(text: String) throws {
    #expect(try value(text) { $0.integer(in: 1...5, &$1) } == nil)
  }

  @Test("days, months and zones are read by their standard names")
  func calendar() throws {
    #expect(try value("2026-02-28") { $0.day(&$1) } == Day(year: 2026, month: 2, day: 28))
    #expect(try value("2026-02-30") { $0.day(&$1) } == nil)
    #expect(try value("2026-02") { $0.month(&$1) } == Month("2026-02"))
    #expect(try value("Asia/Shanghai") { $0.zone(&$1) } == .shanghai)
    #expect(try value("Atlantis") { $0.zone(&$1) } == nil)
  }
}
