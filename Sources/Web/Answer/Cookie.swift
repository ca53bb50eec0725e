/// A cookie that the server sets: never readable by scripts, sent back to this server only.
struct Cookie: Sendable, Equatable {
  let name: String
  let value: String
  /// Seconds that the browser keeps it; 0 removes it, nil keeps it until the browser is closed.
  let seconds: Int?

  init(_ name: String, _ value: String, seconds: Int? = nil) {
    (self.name, self.value, self.seconds) = (name, value, seconds)
  }

  /// The value of the header `Set-Cookie`; `isSecure` keeps it from travelling without TLS.
  func header(isSecure: Bool) -> String {
    var parts = ["\(name)=\(value)", "Path=/", "HttpOnly", "SameSite=Lax"]
    if let seconds { parts.append("Max-Age=\(seconds)") }
    if isSecure { parts.append("Secure") }
    return parts.joined(separator: "; ")
  }

  /// The cookies of a header `Cookie`, by name; of two with one name the first.
  static func read(_ header: String?) -> [String: String] {
    var cookies: [String: String] = [:]
    for pair in (header ?? "").split(separator: ";") {
      let halves = pair.split(separator: "=", maxSplits: 1)
      guard halves.count == 2 else { continue }
      let name = halves[0].drop { $0 == " " }
      if cookies[String(name)] == nil { cookies[String(name)] = String(halves[1]) }
    }
    return cookies
  }
}
