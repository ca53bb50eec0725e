package import Kernel

extension YAMLNode {
  /// A span of time in milliseconds: `30s`, `5min`, `2h`, `1d` (24 hours), `1h30min`; also 秒, 分钟, 小时 and 天.
  package func duration(_ findings: inout Findings) -> Milliseconds? {
    scalar("a duration", remedy: "Write it like 30s, 5min, 2h or 1d.", &findings, Self.duration)
  }

  /// A time of day in milliseconds since midnight: `09:00` to `24:00`.
  package func timeOfDay(_ findings: inout Findings) -> Milliseconds? {
    scalar("a time of day", remedy: "Write it like 09:00 (24 hours).", &findings) { text in
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ $0.count == 2 && $0.allSatisfy(Self.isDigit) }),
        let hour = Int64(parts[0]), let minute = Int64(parts[1]), minute < 60, hour * 60 + minute <= 24 * 60
      else { return nil }
      return (hour * 60 + minute) * 60_000
    }
  }

  /// A day: `2026-03-01`.
  package func day(_ findings: inout Findings) -> Day? {
    scalar("a day", remedy: "Write it like 2026-03-01.", &findings) { Day($0) }
  }

  /// A month: `2026-03`.
  package func month(_ findings: inout Findings) -> Month? {
    scalar("a month", remedy: "Write it like 2026-03.", &findings) { Month($0) }
  }

  /// A time zone by its IANA name.
  package func zone(_ findings: inout Findings) -> Zone? {
    scalar("a time zone", remedy: "Write its IANA name, like Asia/Shanghai.", &findings) { Zone($0) }
  }

  private static let units: [String: Milliseconds] = [
    "ms": 1, "毫秒": 1,
    "s": 1000, "sec": 1000, "秒": 1000,
    "min": 60_000, "m": 60_000, "分钟": 60_000, "分": 60_000,
    "h": 3_600_000, "小时": 3_600_000, "时": 3_600_000,
    "d": 86_400_000, "天": 86_400_000,
  ]

  /// The sum of number and unit pairs; nil when one is missing, unknown, or the sum is beyond a thousand years.
  private static func duration(_ text: String) -> Milliseconds? {
    var rest = text.filter { $0 != " " }[...]
    var total: Milliseconds = 0
    if rest.isEmpty { return nil }
    while !rest.isEmpty {
      let digits = rest.prefix(while: isDigit)
      let unit = rest.dropFirst(digits.count).prefix { !isDigit($0) }
      guard digits.count <= 9, let number = Milliseconds(digits), let length = units[String(unit)] else { return nil }
      total += number * length
      guard (0...longest).contains(total) else { return nil }
      rest = rest.dropFirst(digits.count + unit.count)
    }
    return total
  }

  private static let longest: Milliseconds = 1000 * 366 * 86_400_000

  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character)
  }
}
