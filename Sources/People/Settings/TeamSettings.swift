package import Kernel
package import Store

/// What holds for the whole team; kept in the database, each with a default.
package struct TeamSettings: Sendable, Equatable {
  /// Where a business day begins and ends.
  package var zone = Zone.shanghai
  /// The share of a day's tickets that is drawn for review, above 0 up to 1.
  package var samplingRate = 0.2
  /// The share of drawn tickets that two reviewers score without knowing of each other.
  package var doubleShare = 0.05
  /// Whether reviewers are not told which agent they review.
  package var blindNames = false
  /// Whether agents are told who reviewed them.
  package var showReviewer = true
  /// A review's timer stops when nothing was done for so many seconds.
  package var idlePauseSeconds = 30
  /// For how many days an agent may appeal against a review.
  package var appealDays = 7
  /// In which language people read the program who have not chosen one.
  package var language = Language.zh
  /// Whether an import hides personal data of customers in texts.
  package var masksOnImport = false

  package static let standard = TeamSettings()

  /// Reads the settings; what was never set has its default.
  package static func read(_ connection: any Connection) throws -> TeamSettings {
    var settings = standard
    try connection.forEach("SELECT name, value FROM setting") { row in
      let (name, value) = (try row.get(0, as: String.self), try row.get(1, as: String.self))
      _ = TeamSetting(rawValue: name)?.set(value, in: &settings)
    }
    return settings
  }

  /// Keeps one setting, checked; the change stands in the audit log.
  ///
  /// Another zone moves tickets to other business days, so that day sheets must be made anew in the same transaction.
  /// - Throws: `Problem` when there is no such setting, or when the value is none for it.
  package static func set(
    _ name: String, to value: String, by actor: Actor, at now: Instant, _ connection: any Connection
  ) throws {
    let (setting, old) = (try TeamSetting.named(name), try read(connection))
    var new = old
    if let problem = setting.problem(of: value) { throw problem }
    _ = setting.set(value, in: &new)
    let text = setting.text(in: new)
    try connection.execute(
      """
      INSERT INTO setting (name, value) VALUES (\(name), \(text)) ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """)
    guard new != old else { return }
    try AuditLog(connection).append(
      .settingChanged, AuditSubject("setting", name), before: ["value": .text(setting.text(in: old))],
      after: ["value": .text(text)], by: actor, at: now)
  }
}
