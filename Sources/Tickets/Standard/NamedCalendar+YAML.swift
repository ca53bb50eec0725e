import Content
import Kernel

extension NamedCalendar {
  /// Reads a calendar: its zone, its week, its holidays and the days with hours of their own.
  init?(_ node: YAMLNode, _ findings: inout Findings) {
    guard var map = node.mapping(&findings) else { return nil }
    let id = map.identifier("id", &findings)
    let title = map.localized("title", &findings)
    let zone = map.required("zone", &findings).flatMap { Self.zone($0, &findings) }
    let week = map.mapping("week", &findings).map { Self.week($0, &findings) }
    var special = map.optionalMapping("days", &findings).map { Self.days($0, &findings) } ?? [:]
    for node in map.optional("holidays")?.list(&findings) ?? [] { Self.close(node, &special, &findings) }
    map.refuseUnknownKeys(&findings)
    if id == CalendarNames.always {
      findings.add(
        "`always` means round the clock everywhere.", remedy: "Give this calendar another id.", at: map.place(of: "id"))
    }
    guard let id, id != CalendarNames.always, let title, let zone, let week else { return nil }
    self.init(id: id, title: title, calendar: BusinessCalendar(zone: zone, weekly: week, special: special))
  }

  private static func zone(_ node: YAMLNode, _ findings: inout Findings) -> Zone? {
    guard let name = node.string(&findings) else { return nil }
    let zone = Zone.named(name)
    if zone == nil {
      findings.add(
        "There is no time zone `\(name)`.", remedy: "Write its IANA name, like Asia/Shanghai.", at: node.place)
    }
    return zone
  }

  private static let dayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

  /// The spells by week day; a key is a day or two with a hyphen between them.
  private static func week(_ map: YAMLMapping, _ findings: inout Findings) -> [Int: [OpenHours]] {
    var week: [Int: [OpenHours]] = [:]
    for entry in map.entries {
      let ends = entry.key.lowercased().split(separator: "-").compactMap { dayNames.firstIndex(of: String($0)) }
      guard let first = ends.first, let last = ends.last, first <= last, ends.count <= 2,
        entry.key.split(separator: "-", omittingEmptySubsequences: false).count == ends.count
      else {
        findings.add(
          "`\(entry.key)` is no day of the week.", remedy: "Write `monday`, or `monday-friday` for several.",
          at: entry.place)
        continue
      }
      let spells = spells(entry.value, &findings)
      for day in first + 1...last + 1 where week.updateValue(spells, forKey: day) != nil {
        findings.add("The hours of \(dayNames[day - 1]) stand here twice.", remedy: "Keep one.", at: entry.place)
      }
    }
    if week.values.allSatisfy(\.isEmpty), findings.isEmpty {
      findings.add("This calendar has no hours.", remedy: "Write `monday-friday: [09:00-17:00]`.", at: map.place)
    }
    return week
  }

  private static func days(_ map: YAMLMapping, _ findings: inout Findings) -> [Day: [OpenHours]] {
    var days: [Day: [OpenHours]] = [:]
    for entry in map.entries {
      guard let day = Day(entry.key) else {
        findings.add("`\(entry.key)` is no day.", remedy: "Write it like 2026-03-01.", at: entry.place)
        continue
      }
      days[day] = spells(entry.value, &findings)
    }
    return days
  }

  /// Closes a day, or all days from one to another written with two dots between them.
  private static func close(_ node: YAMLNode, _ special: inout [Day: [OpenHours]], _ findings: inout Findings) {
    guard let text = node.string(&findings) else { return }
    let ends = text.split(separator: "..", omittingEmptySubsequences: false).map { Day($0) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last,
      last.number - first.number < 366
    else {
      findings.add(
        "`\(text)` is no day and no run of days.", remedy: "Write 2026-03-01, or 2026-10-01..2026-10-07.",
        at: node.place)
      return
    }
    for number in first.number...last.number where special.updateValue([], forKey: Day(number: number)) != nil {
      findings.add(
        "\(Day(number: number)) stands among the holidays or the `days` already.", remedy: "Keep one of them.",
        at: node.place)
    }
  }

  private static func spells(_ node: YAMLNode, _ findings: inout Findings) -> [OpenHours] {
    var spells: [OpenHours] = []
    for item in node.list(&findings) ?? [] {
      guard let text = item.string(&findings) else { continue }
      guard let spell = OpenHours(text) else {
        findings.add("`\(text)` is no span of hours.", remedy: "Write it like 09:00-12:00.", at: item.place)
        continue
      }
      if spells.contains(where: { $0.opens < spell.closes && spell.opens < $0.closes }) {
        findings.add("\(spell) overlaps other hours of the day.", remedy: "Join them into one span.", at: item.place)
      }
      spells.append(spell)
    }
    return spells
  }
}
