import HTTPTypes
import Kernel
import People
import Store
import TestSupport
import Testing

@testable import Web

/// Every field of every form, sent what it does not take: a sentence answers, and nothing is stored.
@Suite struct BadInputTests {
  /// A refusal that people can read.
  private func isRefusal(_ answer: WebAnswer) -> Bool {
    (400..<500).contains(answer.status.code) && answer.body.contains("role=\"alert\"")
  }

  @Test("every route that takes a form stands in the table", arguments: [Engine.sqlite])
  func completeness(_ engine: Engine) async throws {
    let place = try await FormPlace(engine)
    let all = workbench(place.team.database, WorkbenchSettings(clock: { Workplace.now }, uploads: WebClient.uploads))
      .entries.filter { $0.method == .post && $0.path != SignInLinks.signOut }
    #expect(Set(all.map(\.path)) == Set(place.routes.map(\.pattern)))
  }

  @Test("what a field does not take is refused, and nothing is stored", arguments: Engine.allCases)
  func fields(_ engine: Engine) async throws {
    let place = try await FormPlace(engine)
    for route in place.routes {
      let before = try await DatabaseDump.of(place.team.database, engine)
      for field in route.fields {
        for bad in BadValue.allCases where field.refused.contains(bad) {
          let answer = try await place.browser.postBody(route.address, route.body(field, bad))
          #expect(isRefusal(answer), "\(route) \(field.name) \(bad): \(answer.status) \(answer.location ?? "")")
        }
      }
      let changes = before.differences(try await DatabaseDump.of(place.team.database, engine))
      // That there were too many attempts to sign in is told in the audit log.
      #expect(changes.isEmpty || route.pattern == SignInLinks.signIn, "\(route)")
    }
  }

  @Test("addresses of nobody's things are refused, and nothing is stored", arguments: Engine.allCases)
  func addresses(_ engine: Engine) async throws {
    let place = try await FormPlace(engine)
    let before = try await DatabaseDump.of(place.team.database, engine)
    for route in place.routes {
      for address in route.strayAddresses {
        let answer = try await place.browser.postBody(address, route.body())
        #expect(isRefusal(answer), "\(address): \(answer.status)")
      }
    }
    #expect(before.differences(try await DatabaseDump.of(place.team.database, engine)) == [])
  }

  @Test("a form without its token, or that is none, is refused", arguments: Engine.allCases)
  func tokens(_ engine: Engine) async throws {
    let place = try await FormPlace(engine)
    let before = try await DatabaseDump.of(place.team.database, engine)
    for route in place.routes {
      for token in ["", "csrf=", "csrf=no-such-thing", "csrf=%FF"]
      where !["/sign-in", "/language"].contains(route.pattern) {
        if route.pattern == "/invitation/:secret" { continue }
        let body = [route.body(), token].filter { !$0.isEmpty }.joined(separator: "&")
        let answer = try await place.browser.postRaw(
          route.address, body, headers: [.contentType: "application/x-www-form-urlencoded"])
        #expect(isRefusal(answer), "\(route): \(answer.status)")
      }
      let odd = try await place.browser.postRaw(route.address, "{}", headers: [.contentType: "application/json"])
      #expect(isRefusal(odd), "\(route): \(odd.status)")
    }
    #expect(before.differences(try await DatabaseDump.of(place.team.database, engine)) == [])
  }

  @Test("what a field may take or not is answered and never a fault of ours", arguments: Engine.allCases)
  func tolerated(_ engine: Engine) async throws {
    let place = try await FormPlace(engine)
    for route in place.routes {
      for field in route.fields {
        for bad in BadValue.allCases where !field.refused.contains(bad) {
          let answer = try await place.browser.postBody(route.address, route.body(field, bad))
          #expect(answer.status.code < 500, "\(route) \(field.name) \(bad): \(answer.status)")
        }
      }
    }
  }

  @Test("the forms of the table are taken as they stand", arguments: Engine.allCases)
  func valid(_ engine: Engine) async throws {
    let place = try await FormPlace(engine)
    for route in place.routes where route.isTaken && !route.fields.isEmpty {
      let answer = try await place.browser.postBody(route.address, route.body())
      #expect(answer.status.code < 400, "\(route): \(answer.status)")
      // Whoever takes up an invitation or changes the password goes on as somebody else.
      if route.pattern == "/invitation/:secret" { try await place.signInAgain() }
    }
  }
}

extension FormPlace {
  fileprivate func signInAgain() async throws {
    let name = team.reviewed[0]
    let user = try await team.database.read { try Users($0).named(name) }
    try await browser.signIn(user, at: Workplace.now)
  }
}
