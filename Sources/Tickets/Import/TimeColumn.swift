import Kernel

/// Reads a column of points in time: by its pattern, in its zone, or as a duration after the ticket's creation.
struct TimeColumn: Sendable {
  enum Failure: Error {
    case unreadable
    case clipped
    case noOffset
    case implausible
  }

  private let format: TimeFormat?
  private let zone: Zone?
  private let ignoresOffsets: Bool
  /// What one means when the column holds durations after the ticket's creation.
  let unit: Milliseconds?
  /// Where the time of day stands when it has a column of its own.
  let timePosition: Int?
  /// The span of instants in which `offset` holds, so that a row rarely has to look it up.
  private var known: Range<Milliseconds> = 0..<0
  private var offset: Milliseconds = 0
  /// Times read so far that no clock of the zone showed, because it was put forward over them.
  private(set) var skippedTimes = 0
  /// Days read so far that stand without a time of day.
  private(set) var datesAlone = 0

  init(format: TimeFormat?, zone: Zone?, ignoresOffsets: Bool) {
    (self.format, self.zone, self.ignoresOffsets) = (format, zone, ignoresOffsets)
    (unit, timePosition) = (nil, nil)
  }

  init(_ field: TicketField, _ mapping: Mapping, headers: [String]) {
    let column = mapping.columns[field]
    format = column?.format
    zone = mapping.zone
    ignoresOffsets = mapping.ignoresOffsets
    unit = column?.unit
    timePosition = column?.timeHeader.flatMap(headers.firstIndex(of:))
  }

  /// Reads a time; of the hour that a clock shows twice, the second when only that is not before `earliest`.
  mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, notBefore earliest: Instant? = nil
  ) -> Result<Instant, Failure> {
    guard let reading = format.map({ TimeParser.read(text, as: $0) }) ?? TimeParser.plain(text) else {
      return .failure(Self.isClipped(text) ? .clipped : .unreadable)
    }
    guard Self.plausible.contains(reading.wall) else { return .failure(.implausible) }
    if !reading.hasTimeOfDay { datesAlone += 1 }
    if let written = reading.offset, !ignoresOffsets { return .success(Instant(reading.wall - written)) }
    guard let zone else { return .failure(.noOffset) }
    let instant = instant(reading.wall, in: zone)
    guard let earliest, instant < earliest else { return .success(instant) }
    return .success(Self.second(of: reading.wall, after: instant, in: zone, notBefore: earliest) ?? instant)
  }

  /// The later of two instants at which the clock shows the same, when it is not before `earliest`.
  private static func second(
    of wall: Milliseconds, after first: Instant, in zone: Zone, notBefore earliest: Instant
  ) -> Instant? {
    guard let change = zone.nextChange(after: first) else { return nil }
    let second = Instant(wall - zone.offset(at: change))
    return second >= change && second >= earliest ? second : nil
  }

  /// From 1970 to the end of 2199; what lies outside is a number that was no time.
  private static let plausible: Range<Milliseconds> = 0..<7_258_118_400_000

  private mutating func instant(_ wall: Milliseconds, in zone: Zone) -> Instant {
    // A day's margin on both sides keeps the shortcut away from clock changes.
    let margin = WallClock.dayLength
    if known.contains(wall - offset) { return Instant(wall - offset) }
    let instant = zone.instant(of: WallClock(Instant(wall), offset: 0))
    let next = zone.nextChange(after: instant) ?? .distantFuture
    offset = zone.offset(at: instant)
    if instant.rawValue + offset != wall { skippedTimes += 1 }
    let start = zone.offset(at: instant - margin) == offset ? instant.rawValue : Int64.max
    known = start < next.rawValue - margin ? start..<next.rawValue - margin : 0..<0
    return instant
  }

  /// Whether this is what Excel leaves of a time when it is shown as `mm:ss.0` and saved as text.
  static func isClipped(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let parts = String(decoding: text, as: UTF8.self).split(separator: ":")
    guard parts.count == 2, let minutes = Int(parts[0]), minutes < 60 else { return false }
    let seconds = parts[1].split(separator: ".")
    return seconds.count == 2 && seconds[1].count == 1 && seconds.allSatisfy { Int($0) != nil }
  }
}
