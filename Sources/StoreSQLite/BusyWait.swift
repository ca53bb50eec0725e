/// How long to wait for another program's lock: often at first, then ten times a second, as SQLite's own timeout does.
enum BusyWait {
  private static let first = [1, 2, 5, 10, 15, 20, 25, 25, 25, 50, 50]
  private static let later = 100
  private static let limit = 30_000
  private static let long = 1500

  /// Milliseconds to pause after so many attempts, from 0; nil when it is time to give up.
  static func pause(_ attempt: Int) -> Int? {
    waited(attempt) < limit ? next(attempt) : nil
  }

  /// Whether people begin to wonder at this attempt; true for one attempt of a wait.
  static func isGrowingLong(_ attempt: Int) -> Bool {
    waited(attempt) >= long && waited(attempt - 1) < long
  }

  private static func next(_ attempt: Int) -> Int { attempt < first.count ? first[attempt] : later }

  /// The milliseconds before an attempt.
  private static func waited(_ attempt: Int) -> Int {
    first.prefix(max(0, attempt)).reduce(0, +) + max(0, attempt - first.count) * later
  }
}
