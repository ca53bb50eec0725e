import Content
import Kernel

extension Target {
  /// Reads a target: a duration, or a mapping with durations by priority and a calendar.
  static func read(
    _ node: YAMLNode, _ calendars: CalendarNames, _ calendar: Int16?, _ findings: inout Findings
  ) -> Target {
    var notOurs = Findings()
    guard var map = node.mapping(&notOurs) else {
      return Target(within: duration(node, &findings), calendar: calendar)
    }
    let within = map.optional("within").flatMap { duration($0, &findings) }
    var byPriority: [Priority: Milliseconds] = [:]
    for priority in Priority.allCases {
      byPriority[priority] = map.optional(priority.name).flatMap { duration($0, &findings) }
    }
    var hours = calendar
    if let named = map.optional("calendar").flatMap({ calendars.index($0, &findings) }) { hours = named }
    map.refuseUnknownKeys(&findings)
    if within == nil, byPriority.isEmpty, findings.isEmpty {
      findings.add("This target says no duration.", remedy: "Add `within: 2h`.", at: map.place)
    }
    return Target(within: within, byPriority: byPriority, calendar: hours)
  }

  private static func duration(_ node: YAMLNode, _ findings: inout Findings) -> Milliseconds? {
    let duration = node.duration(&findings)
    if duration == 0 {
      findings.add("No one can meet a target of nothing.", remedy: "Write a longer time.", at: node.place)
    }
    return duration
  }
}
