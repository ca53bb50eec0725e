package import Kernel
package import Store

/// What holds for the whole team; kept in the database, each with a default.
package struct TeamSettings: Sendable {
  /// Where a business day begins and ends.
  package var zone: Zone
  /// The share of a day's tickets that is drawn for review, above 0 up to 1.
  package var samplingRate: Double
  /// The share of drawn tickets that two reviewers score without knowing of each other.
  package var doubleShare: Double

  package static let standard = TeamSettings(zone: .shanghai, samplingRate: 0.2, doubleShare: 0.05)

  /// Reads the settings; what was never set has its default.
  package static func read(_ connection: any Connection) throws -> TeamSettings {
    var settings = standard
    try connection.forEach("SELECT name, value FROM setting") { row in
      let value = try row.get(1, as: String.self)
      switch try row.get(0, as: String.self) {
      case "zone": settings.zone = Zone(value) ?? settings.zone
      case "sampling_rate": settings.samplingRate = Double(value) ?? settings.samplingRate
      case "double_share": settings.doubleShare = Double(value) ?? settings.doubleShare
      default: break
      }
    }
    return settings
  }

  /// Keeps one setting, checked.
  package static func set(_ name: String, to value: String, _ connection: any Connection) throws {
    try check(name, value)
    try connection.execute(
      """
      INSERT INTO setting (name, value) VALUES (\(name), \(value)) ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """)
  }

  private static func check(_ name: String, _ value: String) throws {
    switch name {
    case "zone":
      guard Zone(value) != nil else {
        throw Problem(
          .invalid, "“\(value)” is no time zone.", remedy: "Write one such as Asia/Shanghai or Europe/London.")
      }
    case "sampling_rate", "double_share":
      let least = name == "double_share" ? 0 : 0.001
      guard let share = Double(value), share >= least, share <= 1 else {
        throw Problem(
          .invalid, "“\(value)” is no share from \(least) to 1.", remedy: "Write a number such as 0.2 for 20 %.")
      }
    default:
      throw Problem(
        .invalid, "There is no setting “\(name)”.", remedy: "The settings are zone, sampling_rate and double_share.")
    }
  }
}
