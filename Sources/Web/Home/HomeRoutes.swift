import Kernel
import People
import Quality

/// The start page: what is mine to do today.
enum HomeRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/", for: Place.home.access) { visit in .page(try await page(visit)) }
  }

  private static func page(_ visit: Visit) async throws -> HomePage {
    let tasks = try await visit.read { try HomeTasks.read($0, visit.user, at: visit.now) }
    return HomePage(name: visit.user.display, day: visit.caller.zone.day(of: visit.now), tasks: tasks)
  }
}
