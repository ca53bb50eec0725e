import Foundation
import Hummingbird
import Kernel
import People
import Store

/// One request, whoever sends it: what is asked, when, and in which language to answer.
struct Caller: Sendable {
  let database: any Database
  let now: Instant
  /// The path that was asked for, with its query.
  let target: String
  let query: Fields
  let parameters: Parameters
  /// The address that the request came from; empty when it is not known.
  let address: String
  /// What the browser says it is, shortened.
  let browser: String
  /// The language before anybody is known: a cookie's or the browser's.
  let language: Language
  /// The time zone of the team.
  let zone: Zone
  /// What a session's cookie holds, whether or not there is such a session.
  let secret: Secret?

  /// A part of the path as a number; throws a `Problem` when it is none.
  func number(_ name: String) throws -> Int64 {
    guard let number = parameters.get(name).flatMap({ Int64($0) }) else { throw Self.nothingHere }
    return number
  }

  /// A part of the path as text.
  func text(_ name: String) throws -> String {
    guard let text = parameters.get(name)?.removingPercentEncoding, !text.utf8.contains(0) else {
      throw Self.nothingHere
    }
    return text.precomposedStringWithCanonicalMapping
  }

  /// What a page that is not there answers.
  static let nothingHere = Problem(.missing, "There is nothing at this address.", remedy: "Go back to the start page.")

  func read<T: Sendable>(_ body: @Sendable @escaping (any Connection) throws -> T) async throws -> T {
    try await database.read(body)
  }

  @discardableResult
  func write<T: Sendable>(_ body: @Sendable @escaping (any Connection) throws -> T) async throws -> T {
    try await database.write(body)
  }
}
