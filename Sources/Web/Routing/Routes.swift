import HTTPTypes
package import Hummingbird
import Kernel

/// The routes of the workbench: each is added together with who may use it, so that no handler can forget to ask.
package struct Routes {
  /// One row of the table of routes and roles.
  struct Entry: Sendable, Equatable {
    let method: HTTPRequest.Method
    let path: String
    let access: Access
  }

  private(set) var entries: [Entry] = []
  package let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
  let door: Door

  init(_ door: Door) {
    self.door = door
    router.add(middleware: Explaining(door: door))
  }

  /// A page or a file to look at.
  mutating func get(_ path: String, for access: Access, _ answer: @Sendable @escaping (Visit) async throws -> Answer) {
    add(.get, path, access) { door, request, context in
      try await door.signedIn(request, context, access) { visit in try await answer(visit) }
    }
  }

  /// A file of a list or of figures, for people and for programs that show a token.
  mutating func file(_ path: String, for access: Access, _ answer: @Sendable @escaping (Visit) async throws -> Answer) {
    add(.get, path, access) { door, request, context in
      try await door.signedIn(request, context, access, orToken: true) { visit in try await answer(visit) }
    }
  }

  /// A form that changes something; its token has been checked when the handler gets it.
  mutating func post(
    _ path: String, for access: Access, _ answer: @Sendable @escaping (Fields, Visit) async throws -> Answer
  ) {
    add(.post, path, access) { door, request, context in
      try await door.signedIn(request, context, access) { visit in
        let form = try await door.form(request)
        if let unsent = try door.unsent(form, request, visit) { return .page(unsent) }
        return try await answer(form, visit)
      }
    }
  }

  /// A value in JSON that a script of ours sends, with the token in a header.
  mutating func put<Value: Decodable & Sendable>(
    _ path: String, for access: Access, as type: Value.Type,
    _ answer: @Sendable @escaping (Value, Visit) async throws -> Answer
  ) {
    add(.put, path, access) { door, request, context in
      try await door.signedIn(request, context, access) { visit in
        try door.checkToken(request.headers[.csrfToken], of: visit)
        return try await answer(try await door.value(request, as: type), visit)
      }
    }
  }

  /// A file that is sent as the body of a request, with the token in a header; the handler reads it piece by piece.
  mutating func upload(
    _ path: String, for access: Access, _ answer: @Sendable @escaping (RequestBody, Visit) async throws -> Answer
  ) {
    add(.put, path, access) { door, request, context in
      try await door.signedIn(request, context, access) { visit in
        try door.checkToken(request.headers[.csrfToken], of: visit)
        return try await answer(request.body, visit)
      }
    }
  }

  /// A file that a form sends without a script; the token is its first part, the file its second.
  mutating func uploadForm(
    _ path: String, for access: Access,
    _ answer: @Sendable @escaping (inout MultipartForm, _ name: String, Visit) async throws -> Answer
  ) {
    add(.post, path, access) { door, request, context in
      try await door.signedIn(request, context, access) { visit in
        var form = try MultipartForm(request)
        let token = try await form.part()?.name == "csrf" ? form.text() : nil
        try door.checkToken(token, of: visit)
        guard let file = try await form.part()?.file, !file.isEmpty else {
          throw Problem(.invalid, "No file was chosen.", remedy: "Choose one.")
        }
        return try await answer(&form, file, visit)
      }
    }
  }

  /// A page for people who are not signed in.
  mutating func openGet(_ path: String, _ answer: @Sendable @escaping (Caller) async throws -> Answer) {
    add(.get, path, .everybody) { door, request, context in
      try await door.open(request, context) { caller in try await answer(caller) }
    }
  }

  /// A form of people who are not signed in; it must come from a page of ours.
  mutating func openPost(_ path: String, _ answer: @Sendable @escaping (Fields, Caller) async throws -> Answer) {
    add(.post, path, .everybody) { door, request, context in
      try door.checkOrigin(request)
      let form = try await door.form(request)
      return try await door.open(request, context) { caller in try await answer(form, caller) }
    }
  }

  /// Something that is the same for everybody and needs no words.
  mutating func addOpen(_ path: String, _ answer: @Sendable @escaping (Request) async throws -> Response) {
    add(.get, path, .everybody) { _, request, _ in try await answer(request) }
  }

  private mutating func add(
    _ method: HTTPRequest.Method, _ path: String, _ access: Access,
    _ respond: @Sendable @escaping (Door, Request, WebContext) async throws -> Response
  ) {
    entries.append(Entry(method: method, path: path, access: access))
    let door = door
    router.on(RouterPath(path), method: method) { request, context in
      try await respond(door, request, context)
    }
  }
}

extension HTTPField.Name {
  static let csrfToken = HTTPField.Name("X-CSRF-Token") ?? .cookie
}
