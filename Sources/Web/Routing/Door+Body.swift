import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import People

extension Door {
  /// The largest form that is read, in bytes.
  private static let mostBytes = 1 << 20

  /// The fields of a form.
  func form(_ request: Request) async throws -> Fields {
    let type = request.headers[.contentType] ?? ""
    guard type.hasPrefix("application/x-www-form-urlencoded") else {
      throw Problem(.invalid, "This is no form that this page sends.", remedy: "Load the page again.")
    }
    guard let text = String(validating: try await bytes(request), as: UTF8.self) else {
      throw Problem(.invalid, "The form holds bytes that are no text.", remedy: "Type it again.")
    }
    return try Fields(urlEncoded: text)
  }

  /// A value in JSON.
  func value<Value: Decodable>(_ request: Request, as type: Value.Type) async throws -> Value {
    let bytes = try await bytes(request)
    do {
      if Self.escapesZero(bytes) { throw CocoaError(.coderReadCorrupt) }
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      throw Problem(.invalid, "This page sent something that cannot be read.", remedy: "Load the page again.")
    }
  }

  /// Whether a text in JSON holds a zero character, which no database keeps.
  private static func escapesZero(_ json: [UInt8]) -> Bool {
    var isEscape = false
    for (index, byte) in json.enumerated() {
      if isEscape, byte == UInt8(ascii: "u"), json[(index + 1)...].starts(with: "0000".utf8) { return true }
      isEscape = !isEscape && byte == UInt8(ascii: "\\")
    }
    return false
  }

  private func bytes(_ request: Request) async throws -> [UInt8] {
    do {
      return Array(try await request.body.collect(upTo: Self.mostBytes).readableBytesView)
    } catch {
      throw Problem(.invalid, "More than 1 MB was sent.", remedy: "Shorten it.")
    }
  }

  /// A form without the token of the session, which the user has to send again knowingly; nil for one that has it.
  ///
  /// Throws a `Problem` when no page of ours can have sent it.
  func unsent(_ form: Fields, _ request: Request, _ visit: Visit) throws -> SendAgainPage? {
    guard request.isOwnForm, visit.secret.accepts(formToken: form["csrf"] ?? "") == false else {
      try checkToken(form["csrf"], of: visit)
      return nil
    }
    return SendAgainPage(target: visit.caller.target, fields: form, problem: Self.older)
  }

  private static let older = Problem(
    .forbidden, "You have signed in again since this page was opened; nothing was changed yet.",
    remedy: "Send what you typed once more.")

  /// Throws a `Problem` unless a form carries the token of the session that it was made for.
  func checkToken(_ token: String?, of visit: Visit) throws {
    guard let token, visit.secret.accepts(formToken: token) else {
      throw Problem(
        .forbidden, "This page has been open too long.", remedy: "Load it again; what you typed is kept by the browser."
      )
    }
  }

  /// Throws a `Problem` when a browser says that a form comes from somebody else's page.
  func checkOrigin(_ request: Request) throws {
    let site = request.headers[.secFetchSite] ?? "same-origin"
    guard ["same-origin", "none"].contains(site) else {
      throw Problem(.forbidden, "This form does not come from Assay.", remedy: "Open Assay’s own page.")
    }
  }
}

extension HTTPField.Name {
  static let secFetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .origin
  static let secFetchMode = HTTPField.Name("Sec-Fetch-Mode") ?? .origin
}
