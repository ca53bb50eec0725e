import Crypto
import Foundation
import HTML
import Hummingbird

/// The style sheet and the scripts, each under an address that holds its hash, so that browsers may keep it for good.
struct Assets: Sendable {
  struct Asset: Sendable {
    let path: String
    let type: String
    let bytes: [UInt8]
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
    let type = name.hasSuffix(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8"
    return Asset(path: "/assets/\(parts[0])-\(hash).\(parts.last ?? "")", type: type, bytes: bytes)
  }

  /// What a page's head says of its style sheet and scripts.
  func head(_ scripts: [String]) -> Markup {
    Markup(
      joining: [link(.rel("stylesheet"), .href(byName["assay.css"]?.path))]
        + (["frame.js"] + scripts).compactMap { byName[$0] }.map { script(.type("module"), .src($0.path)) })
  }

  /// The file at an address.
  func response(at path: String) -> Response? {
    guard let asset = byPath[path] else { return nil }
    return Response(
      status: .ok, headers: [.contentType: asset.type, .cacheControl: "public, max-age=31536000, immutable"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
  }
}
