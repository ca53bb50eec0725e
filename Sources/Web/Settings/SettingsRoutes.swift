import Content
import Kernel
import People
import Store
import Tickets

/// The team's settings.
enum SettingsRoutes {
  static func add(to routes: inout Routes) {
    routes.get(SettingsLinks.settings, for: Place.settings.access) { visit in .page(try await page(visit)) }
    routes.post(SettingsLinks.settings, for: Place.settings.access, change)
  }

  /// What somebody may change: whoever leads one team nothing, as the settings hold for all of them.
  private static func allowed(_ visit: Visit) -> Set<TeamSetting> {
    if visit.user.roles.contains(.administrator) { return Set(TeamSetting.allCases) }
    return visit.isForAllTeams ? Set(TeamSetting.allCases).subtracting([.zone, .masksOnImport]) : []
  }

  private static func page(_ visit: Visit, _ typed: Fields? = nil, _ problem: Problem? = nil) async throws
    -> SettingsPage
  {
    let allowed = allowed(visit)
    return try await visit.read { connection in
      var form = SettingsForm(try TeamSettings.read(connection), words: visit.words)
      if let typed { form.take(typed, allowed) }
      return SettingsPage(form: form, changes: try changes(connection), allowed: allowed, problem: problem)
    }
  }

  private static func changes(_ connection: any Connection) throws -> [TeamSetting: SettingChange] {
    var last: [TeamSetting: AuditEntry] = [:]
    for setting in TeamSetting.allCases {
      let filter = AuditFilter(subjectKind: "setting", subjectID: setting.rawValue)
      last[setting] = try AuditLog(connection).page(filter, limit: 1).first
    }
    let names = try ActorNames(connection, of: last.values.map(\.actor))
    return last.mapValues { SettingChange(at: $0.at, name: names[$0.actor]) }
  }

  private static func change(_ typed: Fields, _ visit: Visit) async throws -> Answer {
    let page = try await page(visit, typed)
    guard page.form.problems.isEmpty else { return .page(page) }
    do {
      let (changed, moved) = try await visit.write { connection in
        let settings = try TeamSettings.read(connection)
        let new = TeamSetting.allCases.filter { page.form.value($0) != $0.text(in: settings) }
        let moved = try new.map {
          try TeamSettings.change(
            $0.rawValue, to: page.form.value($0), by: .user(visit.user.id), at: visit.now, connection)
        }
        return (new.count, moved.reduce(0, +))
      }
      let line = changed == 0 ? SettingWords.nothing : SettingWords.saved(changed, moved: moved)
      return .redirect(SettingsLinks.settings, saying: line)
    } catch let problem as Problem {
      return .page(try await self.page(visit, typed, problem))
    }
  }
}
