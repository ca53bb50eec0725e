package import Kernel
package import Store

/// What the workbench needs to know beside its database.
package struct WorkbenchSettings: Sendable {
  /// What time it is.
  package var clock: @Sendable () -> Instant
  /// Whether cookies travel over TLS only.
  package var isSecure: Bool
  /// The folder for files that are sent to be imported; it is made, for this user alone, when the first one comes.
  package var uploads: String

  /// Whether a proxy of ours says in `X-Forwarded-For` where a request comes from.
  package var isProxied: Bool

  package init(
    clock: @Sendable @escaping () -> Instant, isSecure: Bool = false, isProxied: Bool = false, uploads: String
  ) {
    (self.clock, self.isSecure, self.isProxied, self.uploads) = (clock, isSecure, isProxied, uploads)
  }
}

/// The routes of the workbench over an open database.
package func workbench(_ database: any Database, _ settings: WorkbenchSettings) -> Routes {
  let assets = Assets()
  var routes = Routes(Door(database: WorkersDatabase(whole: database), settings: settings, assets: assets))
  routes.addAssets(assets)
  routes.addIcon(assets)
  routes.addHealth()
  SignInRoutes.add(to: &routes)
  InvitationRoutes.add(to: &routes)
  AccountRoutes.add(to: &routes)
  HomeRoutes.add(to: &routes)
  DrawsRoutes.add(to: &routes)
  MyReviewsRoutes.add(to: &routes)
  ReviewRoutes.add(to: &routes)
  ScorecardRoutes.add(to: &routes)
  ReportRoutes.add(to: &routes)
  BoardRoutes.add(to: &routes)
  let knowledge = KnowledgeWatch(routes.door.database)
  KnowledgeRoutes.add(to: &routes, knowledge)
  RubricRoutes.add(to: &routes)
  SearchRoutes.add(to: &routes, knowledge)
  PeopleRoutes.add(to: &routes)
  SettingsRoutes.add(to: &routes)
  AuditRoutes.add(to: &routes)
  ImportRoutes.add(to: &routes)
  return routes
}
