package import Content
internal import Kernel

extension ResponseStandard: PublishedContent {
  /// A file with `kind: response-standard`.
  package static let kindName = "response-standard"

  /// A team has one.
  package var documentName: String { Self.kindName }

  package init?(_ map: inout YAMLMapping, _ findings: inout Findings) {
    let title = map.localized("title", &findings)
    let (calendars, isWhole) = Self.calendars(&map, &findings)
    let names = CalendarNames(calendars, isWhole: isWhole)
    let calendar = map.optional("calendar").flatMap { names.index($0, &findings) }
    let start = map.optionalChoice("firstResponseFrom", FirstResponseStart.self, &findings) ?? .customer
    let pausesOnHold = map.optionalBoolean("pauseOnHold", &findings) ?? false
    let countdown = map.optional("countdown").flatMap { Countdown($0, &findings) } ?? Countdown()
    let policies = Self.policies(&map, names, calendar ?? nil, &findings)
    guard let title, let policies else { return nil }
    self.init(
      title: title, calendars: calendars, calendar: calendar ?? nil, policies: policies, firstResponseFrom: start,
      pausesOnHold: pausesOnHold, countdown: countdown)
  }

  /// The calendars, and whether all that stand there could be read.
  private static func calendars(
    _ map: inout YAMLMapping, _ findings: inout Findings
  ) -> (calendars: [NamedCalendar], isWhole: Bool) {
    var names = UniqueNames("calendar")
    var isWhole = true
    let calendars: [NamedCalendar]? = map.optionalList("calendars", &findings) { node, findings in
      guard let calendar = NamedCalendar(node, &findings) else {
        isWhole = false
        return nil
      }
      names.note(calendar.id, at: node.place, &findings)
      return calendar
    }
    return (calendars ?? [], isWhole)
  }

  private static func policies(
    _ map: inout YAMLMapping, _ calendars: CalendarNames, _ calendar: Int16?, _ findings: inout Findings
  ) -> [ResponsePolicy]? {
    var names = UniqueNames("policy")
    var order = DefaultLast()
    let policies: [ResponsePolicy]? = map.list("policies", &findings) { node, findings in
      guard let read = ResponsePolicy.read(node, calendars, calendar, &findings) else {
        order.isWhole = false
        return nil
      }
      names.note(read.policy.id, at: node.place, &findings)
      order.note(isDefault: read.isDefault, at: node.place, &findings)
      return read.policy
    }
    order.finish(at: map.place(of: "policies"), &findings)
    return policies
  }
}

/// Sees to it that exactly one policy is the default, and that it is the last.
private struct DefaultLast {
  var isWhole = true
  private var first: Problem.Place?
  private var isMisplaced = false

  mutating func note(isDefault: Bool, at place: Problem.Place, _ findings: inout Findings) {
    if let first, !isMisplaced {
      isMisplaced = true
      findings.add(
        "The default policy takes every ticket, so the policies after it take none.",
        remedy: "Move it to the end, and keep one.", at: first)
    }
    if isDefault, first == nil { first = place }
  }

  func finish(at place: Problem.Place, _ findings: inout Findings) {
    guard isWhole, first == nil else { return }
    findings.add(
      "No policy is the default.", remedy: "End the list with one that has `default: true` and no conditions.",
      at: place)
  }
}

extension Countdown {
  /// Reads the shares of the target that are left when a clock turns yellow and red.
  fileprivate init?(_ node: YAMLNode, _ findings: inout Findings) {
    guard var map = node.mapping(&findings) else { return nil }
    let yellow = map.required("yellow", &findings)?.fraction(&findings)
    let red = map.required("red", &findings)?.fraction(&findings)
    map.refuseUnknownKeys(&findings)
    guard let yellow, let red else { return nil }
    if red > yellow {
      findings.add(
        "A clock would turn red before it turns yellow.", remedy: "Make `red` the smaller share.",
        at: map.place(of: "red"))
    }
    self.init(yellow: yellow, red: red)
  }
}
