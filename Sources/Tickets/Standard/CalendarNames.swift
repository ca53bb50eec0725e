import Kernel
import Content

/// The calendars that a target can name.
struct CalendarNames {
  /// The name for every instant, which needs no calendar.
  static let always = "always"

  private let names: [String]
  /// Whether every calendar of the file could be read; if not, a name may be that of one that could not.
  private let isWhole: Bool

  init(_ calendars: [NamedCalendar], isWhole: Bool) {
    names = calendars.map(\.id)
    self.isWhole = isWhole
  }

  /// The index of the calendar that a value names, nil inside for round the clock; nil and a finding for no calendar.
  func index(_ node: YAMLNode, _ findings: inout Findings) -> Int16?? {
    guard let name = node.string(&findings) else { return nil }
    if name == Self.always { return .some(nil) }
    guard let index = names.firstIndex(of: name) else {
      guard isWhole else { return nil }
      let all = YAMLNode.quoted(names + [Self.always])
      findings.add("There is no calendar `\(name)`.", remedy: "Known here: \(all).", at: node.place)
      return nil
    }
    return Int16(clamping: index)
  }
}
