import Store

/// What an export may say of its tickets, and may leave out altogether.
///
/// A source says it when any of its tickets shows it. Of the others nobody can tell “none” from “not known”: their
/// open tickets have no running resolution, and they count in no rate of complaints or reopens.
struct Telling: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// When tickets are solved.
  static let solves = Self(rawValue: 1)
  /// Which tickets are complaints.
  static let complaints = Self(rawValue: 2)
  /// Which tickets were reopened.
  static let reopens = Self(rawValue: 4)
  static let everything: Self = [.solves, .complaints, .reopens]

  /// Each of them alone, in the order of the columns of `source`.
  static let each: [Self] = [.solves, .complaints, .reopens]

  /// Its column of `source`.
  var column: String {
    switch self {
    case .solves: "solves"
    case .complaints: "complaints"
    default: "reopens"
    }
  }

  /// Over `ticket t`: a ticket that shows that its source says it.
  var evidence: String {
    switch self {
    case .solves: "(t.solved_at IS NOT NULL OR t.closed_at IS NOT NULL)"
    case .complaints: "t.complaint = 1"
    default: "t.reopens > 0"
    }
  }

  /// Over `ticket t`: the tickets that are measured otherwise when their source turns out to say it.
  var touched: String {
    switch self {
    case .solves: "(t.status < 4 AND t.excluded = 0)"
    case .complaints: "t.excluded = 0"
    default: "(t.status >= 4 AND t.excluded = 0)"
    }
  }

  /// The parts of it, one by one.
  var parts: [Self] { Self.each.filter(contains) }
}

extension Ticket {
  /// What it shows that its source says.
  var tells: Telling {
    var tells: Telling = solvedAt != nil || closedAt != nil ? .solves : []
    if complaint { tells.insert(.complaints) }
    if reopens > 0 { tells.insert(.reopens) }
    return tells
  }
}
