/// What Package.swift declares, read from its text: asking SwiftPM from inside its own test run would wait for itself.
struct Manifest {
  /// Target → the modules it depends on; test targets and system libraries left out.
  private(set) var dependencies: [String: Set<String>] = [:]

  init(_ text: String) {
    let products = Self.products(text)
    for match in text.matches(of: /(?:part\(\s*|executableTarget\(\s*name: )"(\w+)"/) {
      let rest = text[match.range.upperBound...]
      guard let end = rest.firstRange(of: /\n\s*(?:part|tests|\.executableTarget)\(|$(?!\n)/)?.lowerBound else {
        continue
      }
      dependencies[String(match.1)] = Self.names(in: rest[..<end], products)
    }
  }

  /// `let grdb: Target.Dependency = .product(name: "GRDB"…` → grdb: GRDB.
  private static func products(_ text: String) -> [String: String] {
    let found = text.matches(of: /let (\w+): Target\.Dependency = \.product\(name: "(\w+)"/)
    return Dictionary(found.map { (String($0.1), String($0.2)) }, uniquingKeysWith: { first, _ in first })
  }

  private static func names(in call: Substring, _ products: [String: String]) -> Set<String> {
    guard let open = call.firstIndex(of: "["), let close = call[open...].firstIndex(of: "]") else { return [] }
    let items = call[open...close].matches(of: /"(\w+)"|(\w+)/)
    return Set(items.compactMap { item in item.1.map(String.init) ?? item.2.flatMap { products[String($0)] } })
  }
}
