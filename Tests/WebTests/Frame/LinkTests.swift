import Foundation
import HTTPTypes
import Kernel
import People
import TestSupport
import Testing

@testable import Web

/// Every link of every page that a role reaches from its start page leads somewhere.
@Suite struct LinkTests {
  /// Who walks: an agent and a reviewer of the team, and those who look after it.
  static let roles: [User.Role] = User.Role.allCases

  private func browser(_ role: User.Role, _ team: DrawnTeam) async throws -> WebClient {
    switch role {
    case .agent: try await team.place.visitor(.agent, name: team.reviewed[0])
    case .reviewer: try await team.reviewer(of: team.sample[0])
    default: try await team.place.visitor(Roles(role))
    }
  }

  @Test("no link is a dead end", arguments: roles, Engine.allCases)
  func walk(_ role: User.Role, _ engine: Engine) async throws {
    let team = try await DrawnTeam(engine)
    let manager = try await team.place.visitor(.manager, name: "Chooser")
    _ = try await manager.post("/draws/targeted", ["reason": "breached", "day": "\(team.day)", "most": "2"])
    // What differs between the engines shows on few pages of each kind.
    var walk = LinkWalk(role: role, today: Workplace.today, most: engine == .sqlite ? .max : 3)
    try await walk.run(try await browser(role, team))
    #expect(walk.seen.count > 10)
    #expect(walk.deadEnds == [])
  }
}

/// A walk over the links of pages, each address of one kind once.
private struct LinkWalk {
  let role: User.Role
  /// Months before the last two are as empty as each other.
  let oldest: String
  /// How many pages of one kind are looked at.
  let most: Int
  private(set) var seen: Set<String> = []
  private var shapes: [String: Int] = [:]
  private(set) var deadEnds: [String] = []
  private var waiting: [(address: String, from: String)] = [("/", "")]

  init(role: User.Role, today: Day, most: Int) {
    (self.role, self.most) = (role, most)
    oldest = today.month.previous.previous.description
  }

  mutating func run(_ browser: WebClient) async throws {
    while let (address, from) = waiting.popLast() {
      guard seen.insert(kind(of: address)).inserted, isWanted(address) else { continue }
      let answer = try await browser.get(address)
      if answer.status.code >= 400 { deadEnds.append("\(role): \(from) → \(address): \(answer.status.code)") }
      if let next = answer.location { waiting.append((next, address)) }
      guard answer.headers[.contentType]?.hasPrefix("text/html") == true else { continue }
      waiting += Self.links(answer.body).filter(isNear).map { ($0, address) }
    }
  }

  private mutating func isWanted(_ address: String) -> Bool {
    let shape = kind(of: address).replacing(/[0-9a-f]*[0-9][0-9a-f]*/, with: "#")
    shapes[shape, default: 0] += 1
    return shapes[shape, default: 0] <= most
  }

  /// What an address shows: filters and orders are of one kind whatever they choose, pages and things are not.
  private func kind(of address: String) -> String {
    let halves = address.split(separator: "?", maxSplits: 1)
    let names = halves.dropFirst().first?.split(separator: "&").map { $0.prefix { $0 != "=" } }.sorted() ?? []
    return "\(halves[0])?\(names.joined(separator: "&"))"
  }

  private func isNear(_ address: String) -> Bool {
    address.matches(of: /\d{4}-\d\d/).allSatisfy { $0.output >= oldest }
  }

  /// Links, loaded files, and forms that only look, as they stand.
  private static func links(_ page: String) -> [String] {
    let links = page.matches(of: /(?:href|src)="(\/[^"#]*)/).map { String($0.1) }
    let forms = page.matches(of: /<form([^>]*method="get"[^>]*)>(.*?)<\/form>/).compactMap { form in
      form.1.firstMatch(of: /action="(\/[^"#]*)/).map { "\($0.1)?\(query(form.2))" }
    }
    return (links + forms).map { $0.replacing("&amp;", with: "&") }
  }

  /// What a form sends that nobody has touched, of its hidden fields and buttons to choose one.
  private static func query(_ form: Substring) -> String {
    form.matches(of: /<input[^>]*>/).map { $0.output }.filter {
      $0.contains("type=\"hidden\"") || $0.contains(" checked")
    }
    .compactMap { input in
      guard let name = input.firstMatch(of: /name="([^"]*)"/), let value = input.firstMatch(of: /value="([^"]*)"/)
      else { return nil }
      return "\(name.1)=\(value.1)"
    }.joined(separator: "&")
  }
}
