import HTTPTypes
import Kernel
import People
import TestSupport
import Testing

@testable import Web

@Suite struct AssetTests {
  private func style(_ browser: WebClient) async throws -> String {
    let page = try await browser.get("/sign-in").body
    return String(try #require(page.firstMatch(of: /rel="stylesheet" href="([^"]+)"/)).1)
  }

  @Test("files are sent compressed to whoever takes that", arguments: ["gzip", "br, gzip;q=0.8", "*"])
  func gzip(_ encodings: String) async throws {
    let browser = try await Workplace(.sqlite).stranger
    let path = try await style(browser)
    let (plain, zipped) = (
      try await browser.get(path), try await browser.get(path, headers: [.acceptEncoding: encodings])
    )
    #expect(zipped.headers[.contentEncoding] == "gzip" && zipped.headers[.vary] == "Accept-Encoding")
    #expect(zipped.bytes.starts(with: [0x1F, 0x8B]) && zipped.bytes.count * 2 < plain.bytes.count)
    #expect(plain.headers[.contentEncoding] == nil && plain.headers[.vary] == "Accept-Encoding")
  }

  @Test("and as they are to whoever does not", arguments: ["", "br", "gzip;q=0", "identity"])
  func plain(_ encodings: String) async throws {
    let browser = try await Workplace(.sqlite).stranger
    let answer = try await browser.get(try await style(browser), headers: [.acceptEncoding: encodings])
    #expect(answer.headers[.contentEncoding] == nil && answer.body.contains("--ink"))
  }

  @Test("pages, which hold the token of their forms, are never compressed")
  func pages() async throws {
    let browser = try await Workplace(.sqlite).visitor(.manager)
    let page = try await browser.get("/search?q=x", headers: [.acceptEncoding: "gzip"])
    #expect(page.headers[.contentEncoding] == nil && page.body.contains("csrf"))
  }

  @Test("programs find the icon where they look for it, and pages name it")
  func icon() async throws {
    let browser = try await Workplace(.sqlite).stranger
    let icon = try await browser.get("/favicon.ico")
    #expect(icon.headers[.contentType] == "image/svg+xml" && icon.body.hasPrefix("<svg"))
    let named = try #require(try await browser.get("/sign-in").body.firstMatch(of: /rel="icon"[^>]*href="([^"]+)"/))
    #expect(try await browser.get(String(named.1)).body == icon.body)
  }
}
