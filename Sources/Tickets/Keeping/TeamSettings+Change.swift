package import Kernel
package import People
package import Store

extension TeamSettings {
  /// Changes one setting with everything that depends on it, and returns how many tickets went to other business days.
  ///
  /// Another zone moves tickets to other days, so that every day sheet is made anew with it.
  /// - Throws: `Problem` when there is no such setting, or when the value is none for it.
  @discardableResult
  package static func change(
    _ name: String, to value: String, by actor: Actor, at now: Instant, _ connection: any Connection
  ) throws -> Int {
    let set = { try TeamSettings.set(name, to: value, by: actor, at: now, connection) }
    guard name == TeamSetting.zone.rawValue, try read(connection).zone.name != value else {
      try set()
      return 0
    }
    return try Recount(connection).recount("1 = 1", around: set)
  }
}
