import Kernel
import People
import Store

/// The clock of a server: the machine’s, or one that starts at another time and runs on from there.
enum ServerClock {
  /// Throws a `Problem` when the text is no local time.
  static func starting(at text: String?, _ database: any Database) async throws -> @Sendable () -> Instant {
    guard let text else { return { Now.instant } }
    let parts = text.split(separator: "T")
    let time = parts.count == 2 ? parts[1].split(separator: ":").compactMap { Int($0) } : []
    guard let day = parts.first.flatMap({ Day(String($0)) }), time.count == 2, (0..<24).contains(time[0]),
      (0..<60).contains(time[1])
    else {
      throw Problem(.invalid, "“\(text)” is no local time.", remedy: "Write one such as 2026-09-01T09:30.")
    }
    let zone = try await database.read { try TeamSettings.read($0).zone }
    let start = zone.instant(of: WallClock(day: day, millisecond: Milliseconds((time[0] * 60 + time[1]) * 60_000)))
    let shift = start - Now.instant
    return { Now.instant + shift }
  }
}
