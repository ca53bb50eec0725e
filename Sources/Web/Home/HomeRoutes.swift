import Kernel

/// The start page: what is mine to do today.
enum HomeRoutes {
  static func add(to routes: inout Routes) {
    routes.get(Place.home.href, for: Place.home.access) { visit in
      let lines = try await visit.read { try HomeLines.read(visit, $0) }
      return .page(HomePage(day: visit.today, lines: lines))
    }
  }
}
