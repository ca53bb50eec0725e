import Catalogue
import Foundation
import HTTPTypes
import Kernel
import People
import Store
import TestSupport
import Testing
import Tickets

@testable import Web

@Suite struct ImportTests {
  private static let tickets = """
    ticket id,created at,agent,channel,status
    T-1,2026-09-20 09:00:00,小明,chat,open
    T-2,2026-09-20 10:00:00,小红,email,open
    T-3,yesterday,小红,email,open
    T-4,2026-09-20 10:00:00,小红,email,open
    T-5,2026-09-20 10:00:00,小红,email,open
    T-6,2026-09-20 10:00:00,小红,email,open
    """

  /// Sends a file and gives the address of its page.
  private func send(_ file: String, as name: String = "tickets.csv", _ browser: WebClient) async throws -> String {
    let answer = try await browser.put("/imports/files?name=\(Fields.encoded(name))", file)
    let href = try JSONDecoder().decode([String: String].self, from: Data(answer.body.utf8))["href"]
    return try #require(href)
  }

  private func count(_ place: Workplace) async throws -> Int {
    try await place.database.read { try $0.value("SELECT count(*) FROM ticket") ?? 0 }
  }

  @Test("a file is sent, checked, imported, and its rejected rows downloaded", arguments: Engine.allCases)
  func journey(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let browser = try await place.visitor(.manager)
    let href = try await send(Self.tickets, browser)

    let page = try await browser.get(href).body
    #expect(page.contains("externalID: ticket id") || page.contains("ticket id"))

    let form: KeyValuePairs = ["kind": "tickets", "zone": "Asia/Shanghai", "mapping": ""]
    let checked = try await browser.post("\(href)/check", form).body
    #expect(checked.contains("not a time") && checked.contains("yesterday"))
    #expect(try await count(place) == 0)

    #expect(try await browser.post("\(href)/run", form).location == href)
    #expect(try await count(place) == 5)
    #expect(try await browser.get(href).body.contains("Download the rejected rows"))
    #expect(try await browser.get("\(href)/rejects").body.contains("tickets.csv,4,created at,yesterday"))
    #expect(try await browser.get("/imports").body.contains("tickets.csv"))
  }

  @Test("an import is taken back, as long as nothing rests on it", arguments: Engine.allCases)
  func takenBack(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let browser = try await place.visitor(.manager)
    let href = try await send(Self.tickets, browser)
    _ = try await browser.post("\(href)/run", ["kind": "tickets", "zone": "Asia/Shanghai", "mapping": ""])

    #expect(try await browser.get("/imports/1/undoing").body.contains("Take back “tickets.csv”"))
    #expect(try await browser.post("/imports/1/undoing", [:]).location == "/imports")
    #expect(try await count(place) == 0)

    let again = try await browser.post("/imports/1/undoing", [:])
    #expect(again.status == .conflict && again.body.contains("cannot be taken back"))
    #expect(try await browser.get("/imports/9/undoing").status == .notFound)
  }

  @Test("with the setting on, what was masked is said before and after, and stored masked", arguments: Engine.allCases)
  func masked(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    try await place.database.write {
      try TeamSettings.set("mask_on_import", to: "yes", by: .system, at: Workplace.now, $0)
    }
    let browser = try await place.visitor(.manager)
    let file = "ticket id,created at,subject\nT-1,2026-09-20 09:00:00,call 13800138000\n"
    let href = try await send(file, browser)
    let form: KeyValuePairs = ["kind": "tickets", "zone": "Asia/Shanghai", "mapping": ""]

    #expect(try await browser.post("\(href)/check", form).body.contains("Masked: 1 × phone number"))
    _ = try await browser.post("\(href)/run", form)
    #expect(try await browser.get(href).body.contains("Masked: 1 × phone number"))
    #expect(try await place.database.read { try $0.value("SELECT subject FROM ticket") } == "call ****8000")
  }

  @Test("the proposed mapping imports as it stands", arguments: Engine.allCases)
  func proposal(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let browser = try await place.visitor(.manager)
    let href = try await send(Self.tickets.replacing("yesterday", with: "2026-09-20 10:00:00"), browser)
    let mapping = try MappingText.of(try await browser.get(href).body)

    let done = try await browser.post("\(href)/run", ["kind": "tickets", "zone": "Asia/Shanghai", "mapping": mapping])

    #expect(done.location == href)
    #expect(try await count(place) == 6)
  }

  @Test("an error in the mapping is told with its line and column, and what was typed stays")
  func badMapping() async throws {
    let browser = try await Workplace(.sqlite).visitor(.manager)
    let href = try await send(Self.tickets, browser)

    let refused = try await browser.post("\(href)/check", ["kind": "tickets", "mapping": "columns: [typed\n"])

    #expect(refused.body.contains("mapping:") && refused.body.contains("typed"))
    #expect(refused.body.firstMatch(of: #/mapping:\d+:\d+/#) != nil)
  }

  @Test(
    "what is no table is refused with a sentence, and nothing is kept",
    arguments: [
      ("", "empty"), ("MZ\u{0}\u{3}\u{0}\u{0}\u{0}", "zero byte"), ("%PDF-1.7 ...", "PDF"),
      ("PK\u{3}\u{4}broken", "damaged"),
    ])
  func bad(_ file: String, _ sentence: String) async throws {
    let browser = try await Workplace(.sqlite).visitor(.manager)

    let answer = try await browser.put("/imports/files?name=tickets.csv", file)

    #expect(answer.status == .unprocessableContent)
    #expect(answer.body.contains(sentence))
    #expect(!answer.body.contains(WebClient.uploads))
  }

  @Test("other people's files are as good as missing", arguments: Engine.allCases)
  func others(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let href = try await send(Self.tickets, try await place.visitor(.manager))
    let other = try await place.visitor(.administrator)

    for path in ["", "/progress", "/rejects"] { #expect(try await other.get(href + path).status == .notFound) }
    for path in ["/check", "/run", "/removal"] {
      #expect(try await other.post(href + path, [:]).status == .notFound)
    }
    #expect(try await other.get("/imports/files/..%2F..%2Fetc").status == .notFound)
  }

  @Test("while one file is imported, another waits, and is told so", arguments: Engine.allCases)
  func turn(_ engine: Engine) async throws {
    let place = try await Workplace(engine)
    let browser = try await place.visitor(.manager)
    let href = try await send(Self.tickets, browser)
    try await place.database.write { try ImportTurn($0).take("other", file: "big.csv", at: Workplace.now) }

    let form: KeyValuePairs = ["kind": "tickets", "zone": "Asia/Shanghai", "mapping": ""]
    let refused = try await browser.post("\(href)/run", form)
    try await place.database.write { try ImportTurn($0).giveBack("other") }

    #expect(refused.body.contains("“big.csv” is being imported just now."))
    #expect(try await browser.post("\(href)/run", form).location == href)
  }

  @Test("a discarded file is gone")
  func removal() async throws {
    let browser = try await Workplace(.sqlite).visitor(.manager)
    let href = try await send(Self.tickets, browser)

    #expect(try await browser.post("\(href)/removal", [:]).location == "/imports")
    #expect(try await browser.get(href).status == .notFound)
  }

  @Test(
    "a name that was sent can be no path",
    arguments: [
      ("../../etc/passwd", "passwd"), ("C:\\Users\\x\\工单.csv", "工单.csv"), ("..", "upload"),
      (".notes.json", "notes.json"),
      ("a\u{1B}[31m\n.csv", "a[31m.csv"),
    ])
  func names(_ sent: String, _ kept: String) {
    #expect(Upload.harmless(sent) == kept)
    #expect(Upload.harmless(String(repeating: "长", count: 400) + ".csv").utf8.count <= 120)
  }

  @Test("every reason and every warning has its Chinese words")
  func words() {
    for reason in Rejection.Reason.allCases {
      #expect(Catalogue.chinese(reason.rawValue) != nil, "\(reason)")
    }
    for warning in ImportWarning.allCases {
      #expect(Catalogue.chinese(warning.rawValue) != nil, "\(warning)")
    }
  }
}

/// What stands in the field of the mapping.
private enum MappingText {
  static func of(_ page: String) throws -> String {
    let field = try #require(page.firstMatch(of: /<textarea[^>]*name="mapping"[^>]*>([^<]*)/))
    let codes = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    return codes.reduce(String(field.1)) { $0.replacing($1.0, with: $1.1) }
  }
}
