import Crypto
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Tabular

/// The style sheet and the scripts, each under an address that holds its hash, so that browsers may keep it for good.
struct Assets: Sendable {
  struct Asset: Sendable {
    let path: String
    let type: String
    let bytes: [UInt8]
    /// The same as gzip; nil where that saves nothing.
    let zipped: [UInt8]?
  }

  private let byName: [String: Asset]
  private let byPath: [String: Asset]

  /// The files that are part of the program.
  init() {
    self.init(AssetFiles.all)
  }

  init(_ files: [(name: String, bytes: [UInt8])]) {
    var assets: [(String, Asset)] = []
    for file in files { assets.append((file.name, Self.asset(file.name, Self.linked(file.bytes, to: assets)))) }
    byName = Dictionary(assets) { first, _ in first }
    byPath = Dictionary(assets.map { ($0.1.path, $0.1) }) { first, _ in first }
  }

  /// The bytes of a module whose imports name the addresses of the files before it.
  private static func linked(_ bytes: [UInt8], to assets: [(name: String, asset: Asset)]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    let linked = assets.reduce(text) { $0.replacing("from \"./\($1.name)\"", with: "from \"\($1.asset.path)\"") }
    return Array(linked.utf8)
  }

  private static func asset(_ name: String, _ bytes: [UInt8]) -> Asset {
    let hash = SHA256.hash(data: bytes).prefix(8).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
      .joined()
    let parts = name.split(separator: ".", maxSplits: 1)
    let ending = String(parts.last ?? "")
    let zipped = Gzip.compressed(bytes).flatMap { $0.count < bytes.count ? $0 : nil }
    return Asset(
      path: "/assets/\(parts[0])-\(hash).\(ending)", type: types[ending] ?? "text/plain", bytes: bytes, zipped: zipped)
  }

  private static let types = [
    "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
  ]

  /// What a page's head says of its style sheet and scripts.
  func head(_ scripts: [String]) -> Markup {
    Markup(
      joining: [
        link(.rel("icon"), .type("image/svg+xml"), .href(byName["icon.svg"]?.path)),
        link(.rel("stylesheet"), .href(byName["assay.css"]?.path)),
      ]
        + (["frame.js"] + scripts).compactMap { byName[$0] }.map { script(.type("module"), .src($0.path)) })
  }

  /// The file at an address, for a browser that takes these encodings.
  func response(at path: String, accepting encodings: String?) -> Response? {
    byPath[path].map { response($0, encodings, "public, max-age=31536000, immutable") }
  }

  /// The icon, for programs that ask for it without reading a page.
  func icon(accepting encodings: String?) -> Response? {
    byName["icon.svg"].map { response($0, encodings, "public, max-age=86400") }
  }

  /// Only these are compressed: a page holds the token of its forms beside what its address says, and the length of both
  /// squeezed together would give the token away, letter by letter (BREACH).
  private func response(_ asset: Asset, _ encodings: String?, _ caching: String) -> Response {
    var headers: HTTPFields = [.contentType: asset.type, .cacheControl: caching, .vary: "Accept-Encoding"]
    let zipped = Self.takesGzip(encodings ?? "") ? asset.zipped : nil
    if zipped != nil { headers[.contentEncoding] = "gzip" }
    return Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: zipped ?? asset.bytes)))
  }

  private static func takesGzip(_ encodings: String) -> Bool {
    encodings.split(separator: ",").contains { encoding in
      let parts = encoding.lowercased().filter { $0 != " " }.split(separator: ";")
      guard let name = parts.first, name == "gzip" || name == "*" else { return false }
      return !parts.dropFirst().contains { $0.hasPrefix("q=0") && Double($0.dropFirst(2)) == 0 }
    }
  }
}
