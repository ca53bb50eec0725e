import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import People
import Store
import TestSupport
import Testing

@testable import Web

/// What is sent to be imported, with a script and without one.
@Suite struct UploadTests {
  private static let table = "ticket id,created at\r\nT-1,2026-09-20 09:00:00\r\n"

  /// The body of a form of several parts: the token, then the file.
  private func form(_ file: [UInt8], as name: String, token: String?) -> [UInt8] {
    let part = { (head: String) in Array("--b0undary\r\nContent-Disposition: form-data; \(head)\r\n\r\n".utf8) }
    let first = token.map { part("name=\"csrf\"") + Array("\($0)\r\n".utf8) } ?? []
    return first + part("name=\"file\"; filename=\"\(name)\"\r\nContent-Type: text/csv") + file
      + Array("\r\n--b0undary--\r\n".utf8)
  }

  private func send(_ file: [UInt8], as name: String = "tickets.csv", _ browser: WebClient) async throws -> WebAnswer {
    try await browser.postBytes(
      "/imports/files", form(file, as: name, token: browser.token()),
      type: "multipart/form-data; boundary=b0undary")
  }

  @Test("without a script a form sends the file, and its page opens", arguments: Engine.allCases)
  func form(_ engine: Engine) async throws {
    let browser = try await Workplace(engine).visitor(.manager)
    let page = try await browser.get("/imports").body
    #expect(page.contains("enctype=\"multipart/form-data\""))

    let sent = try await send(Array(Self.table.utf8), as: "工单 %22a%22.csv", browser)

    #expect(sent.status == .seeOther)
    let opened = try await browser.get(try #require(sent.location)).body
    #expect(opened.contains("T-1") && opened.contains("工单 &quot;a&quot;.csv"))
  }

  @Test("pieces of any size make the same file", arguments: [1, 7, 12, 13, 64, 100_000])
  func pieces(_ size: Int) async throws {
    let file = Array("\r\n--b0undarx\r\n--b0undar\r\r\n\n".utf8) + [0, 255] + Array("--b0undary".utf8)
    let body = form(file, as: "a.csv", token: "t")
    let pieces = stride(from: 0, to: body.count, by: size).map {
      ByteBuffer(bytes: body[$0..<min($0 + size, body.count)])
    }
    var parts = try MultipartForm(Self.request(pieces))

    let first = try await parts.part()
    #expect(first?.name == "csrf" && first?.file == nil)
    let token = try await parts.text()
    #expect(token == "t")
    let second = try await parts.part()
    #expect(second == MultipartForm.Part(name: "file", file: "a.csv"))
    var read: [UInt8] = []
    while let piece = try await parts.piece() { read += piece.readableBytesView }
    #expect(read == file)
    let end = try await parts.part()
    #expect(end == nil)
  }

  @Test("an empty part is empty", arguments: [1, 1_000])
  func emptyPart(_ size: Int) async throws {
    let body = form([], as: "a.csv", token: "")
    let pieces = stride(from: 0, to: body.count, by: size).map {
      ByteBuffer(bytes: body[$0..<min($0 + size, body.count)])
    }
    var parts = try MultipartForm(Self.request(pieces))
    _ = try await parts.part()
    let (token, file) = (try await parts.text(), try await parts.part())
    let piece = try await parts.piece()
    #expect(token == "" && file?.file == "a.csv" && piece == nil)
  }

  @Test(
    "a form that is none, or stops in the middle, is refused",
    arguments: ["", "--b0undary\r\n", "--b0undary\r\nX: y\r\n\r\nabc"])
  func cut(_ text: String) async throws {
    let browser = try await Workplace(.sqlite).visitor(.manager)
    let answer = try await browser.postBytes(
      "/imports/files", Array(text.utf8), type: "multipart/form-data; boundary=b0undary")
    #expect([.unprocessableContent, .forbidden].contains(answer.status) && answer.body.contains("role=\"alert\""))
  }

  @Test("the token has to come first and to be the session’s", arguments: [nil, "", "no-such-token"])
  func token(_ token: String?) async throws {
    let browser = try await Workplace(.sqlite).visitor(.manager)
    let answer = try await browser.postBytes(
      "/imports/files", form(Array(Self.table.utf8), as: "a.csv", token: token),
      type: "multipart/form-data; boundary=b0undary")
    #expect(answer.status == .forbidden)
  }

  static let odd: [(name: String, bytes: [UInt8])] = [
    ("empty.csv", []), ("program.csv", Array("MZ\u{0}\u{3}\u{0}\u{0}\u{0}".utf8)),
    ("program.xlsx", Array("MZ\u{0}\u{3}\u{0}\u{0}\u{0}".utf8)), ("paper.csv", Array("%PDF-1.7\n%âãÏÓ".utf8)),
    ("paper.xlsx", Array("%PDF-1.7\n".utf8)), ("broken.xlsx", Array("PK\u{3}\u{4}broken".utf8)),
    ("zeros.csv", Array("a,b\n\u{0}\u{0}".utf8)),
    ("cut.csv.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1]),
    (
      "bomb.xlsx",
      ZipArchive.workbook(
        rows: "<row><c t='s'><v>0</v></c></row>",
        strings: "<si><t>" + String(repeating: "a", count: 20_000_000) + "</t></si>")
    ),
  ]

  @Test("what is no table is refused with a sentence, and nothing of it is kept", arguments: odd.map(\.name))
  func bad(_ name: String) async throws {
    let bytes = try #require(Self.odd.first { $0.name == name }).bytes
    let place = try await Workplace(.sqlite)
    let browser = try await place.visitor(.manager)
    let before = kept(name)

    let answers = [
      try await send(bytes, as: name, browser),
      try await browser.putBytes("/imports/files?name=\(name)", bytes),
    ]

    for answer in answers {
      #expect(answer.status == .unprocessableContent, "\(name)")
      #expect(!answer.body.contains(WebClient.uploads))
    }
    #expect(kept(name) == before)
    #expect(try await place.database.read { try $0.value("SELECT count(*) FROM import", as: Int.self) } == 0)
  }

  /// The files of that name in the folder of uploads, in which other tests have files too.
  private func kept(_ name: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: WebClient.uploads)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.hasSuffix("/\(name)") }.sorted()
  }

  @Test("what lies in the folder beside uploads stays")
  func others() async throws {
    let folder = try TemporaryFolder().path
    let (mine, old) = (folder + "/mine", String(repeating: "a", count: 64))
    for path in [mine, folder + "/" + old] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: path)
    }
    UploadFolder(path: folder).removeOld()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["mine"])
  }

  private static func request(_ pieces: [ByteBuffer]) -> Request {
    let head = HTTPRequest(
      method: .post, scheme: "http", authority: "assay.test", path: "/",
      headerFields: [.contentType: "multipart/form-data; boundary=b0undary"])
    return Request(
      head: head,
      body: RequestBody(
        asyncSequence: AsyncStream<ByteBuffer> { stream in
          for piece in pieces { stream.yield(piece) }
          stream.finish()
        }))
  }
}
