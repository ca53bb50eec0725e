package import Kernel
import Store

extension Users {
  /// In which language a user reads the program.
  package func setLanguage(_ id: User.ID, to language: Language, by actor: Actor, at now: Instant) throws {
    let old = try user(id)
    guard language != old.language else { return }
    try connection.execute("UPDATE account SET language = \(language) WHERE id = \(id)")
    try log(id, "language", old.language.rawValue, language.rawValue, by: actor, at: now)
  }

  /// Whether a user's pages are light or dark.
  package func setTheme(_ id: User.ID, to theme: Theme, by actor: Actor, at now: Instant) throws {
    let old = try user(id)
    guard theme != old.theme else { return }
    try connection.execute("UPDATE account SET theme = \(theme) WHERE id = \(id)")
    try log(id, "theme", old.theme.rawValue, theme.rawValue, by: actor, at: now)
  }

  private func log(
    _ id: User.ID, _ what: String, _ old: String, _ new: String, by actor: Actor, at now: Instant
  ) throws {
    try AuditLog(connection).append(
      .userPreferences, AuditSubject("user", id), before: AuditFacts([what: .text(old)]),
      after: AuditFacts([what: .text(new)]), by: actor, at: now)
  }
}
