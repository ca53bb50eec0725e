import HTTPTypes
import Hummingbird
import Kernel
import People
import TestSupport
import Testing

@testable import Web

/// Every route × role, walked through the real routes.
@Suite struct RouteTableTests {
  @Test("each route opens to the roles of the table and to nobody else", arguments: Engine.allCases)
  func walk(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let entries = workbench(place.database, WorkbenchSettings(clock: { Workplace.now }, uploads: WebClient.uploads))
      .entries
    #expect(entries.count > 10)
    for role in User.Role.allCases {
      let browser = try await place.visitor(Roles(role))
      for entry in entries where entry.access != .everybody && entry.path != SignInLinks.signOut {
        let answer = try await browser.ask(entry)
        let isRefused = answer.status == .forbidden
        #expect(
          isRefused == !entry.access.admits(Roles(role)), "\(role) \(entry.method) \(entry.path): \(answer.status)")
      }
    }
  }

  @Test("whoever is not signed in gets to none of the routes that ask for it", arguments: Engine.allCases)
  func strangers(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let entries = workbench(place.database, WorkbenchSettings(clock: { Workplace.now }, uploads: WebClient.uploads))
      .entries
    for entry in entries where entry.access != .everybody {
      let answer = try await place.stranger.ask(entry)
      #expect([.seeOther, .unauthorized].contains(answer.status), "\(entry.method) \(entry.path): \(answer.status)")
    }
  }
}

extension WebClient {
  /// Asks for a route with made-up parts of the path and an empty form or value.
  fileprivate func ask(_ entry: Routes.Entry) async throws -> WebAnswer {
    let path = entry.path.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(":") ? "1" : String($0) }.joined(separator: "/")
    switch entry.method {
    case .post: return try await post(path, [:])
    case .put: return try await put(path, "{}")
    default: return try await get(path)
    }
  }
}
