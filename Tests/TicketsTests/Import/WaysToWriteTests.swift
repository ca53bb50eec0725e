import Foundation
import Kernel
import Store
import TestSupport
import Testing

@testable import Tickets

@Suite("Importing the same table however it is written")
struct WaysToWriteTests {
  private static let table = "工单号,创建时间,客服,渠道,标题\nA1,2023-03-01 08:00,李梅,在线,\"一,二\n三\"\nA2,2023-03-01 09:00,王强,电话,好\n"

  private func subject(_ bytes: [UInt8], name: String = "t.csv") async throws -> [String] {
    let importing = try await Importing()
    let path = "\(importing.folder.path)/\(name)"
    try Data(bytes).write(to: URL(filePath: path))
    let summary = try await importing.tickets(at: path)
    #expect((summary.added, summary.rejected) == (2, 0))
    return try await importing.database.read { connection in
      try connection.rows("SELECT subject FROM ticket ORDER BY external_id") { try $0.get(0) }
    }
  }

  @Test("a byte order mark")
  func mark() async throws {
    #expect(try await subject([0xEF, 0xBB, 0xBF] + Array(Self.table.utf8)) == ["一,二 三", "好"])
  }

  /// Made with `iconv -f UTF-8 -t GB18030`.
  @Test("GB18030")
  func gb18030() async throws {
    let encoded = """
      uaS1pbrFLLS0vajKsbzkLL/Nt/4sx/61wCyx6sziCkExLDIwMjMtMDMtMDEgMDg6MDAswO7DtyzU2s/fLCLSuyy2/grI/SIKQTIsMjAyMy0wMy\
      0wMSAwOTowMCzN9ce/LLXnu7AsusMK
      """
    let bytes = try #require(Data(base64Encoded: encoded))
    #expect(try await subject(Array(bytes)) == ["一,二 三", "好"])
  }

  @Test("semicolons, tabs and CRLF", arguments: [";", "\t"])
  func delimiters(delimiter: String) async throws {
    let text = Self.table.replacing("\"一,二\n三\"", with: "一二").replacing(",", with: delimiter)
      .replacing("\n", with: "\r\n")
    #expect(try await subject(Array(text.utf8)) == ["一二", "好"])
  }

  /// Made with `gzip -9n`.
  @Test("gzip")
  func gzip() async throws {
    let encoded = """
      H4sIAAAAAAAC/3u6fenT3qlP+7frPO2Y/XT3rmfTt72cvkXn6bpFz+b06jzbseBl42SdZwvaXy6aweVoqGNkYGSsawBEhgoGFlYGBjrP5vY9W9\
      Sq83TOiue79usoPdnRoPNkVw/Xkx2dSlyORijqLUHqn/d1P92zS+f5lK0v1s/Vebp0LxcAXC877oIAAAA=
      """
    let bytes = try #require(Data(base64Encoded: encoded))
    #expect(try await subject(Array(bytes), name: "t.csv.gz") == ["一,二 三", "好"])
  }

  // MARK: Newer and older exports

  private static let export =
    "ticket id,created at,updated at,agent,subject\nA1,2023-03-01 08:00,2023-03-02 08:00,Ann,old\n"

  @Test("a newer export updates", arguments: Engine.allCases)
  func newer(engine: Engine) async throws {
    let importing = try await Importing(engine)
    try await importing.tickets(Self.export)
    let summary = try await importing.tickets(
      Self.export.replacing("2023-03-02", with: "2023-03-03").replacing("old", with: "new"))
    #expect((summary.added, summary.changed, summary.outdated) == (0, 1, 0))
    #expect(try await importing.count("SELECT count(*) FROM ticket WHERE subject = 'new'") == 1)
  }

  @Test("an older export is left alone", arguments: Engine.allCases)
  func older(engine: Engine) async throws {
    let importing = try await Importing(engine)
    try await importing.tickets(Self.export)
    let summary = try await importing.tickets(
      Self.export.replacing("2023-03-02", with: "2023-03-01").replacing("old", with: "older"))
    #expect((summary.added, summary.changed, summary.outdated) == (0, 0, 1))
    #expect(try await importing.count("SELECT count(*) FROM ticket WHERE subject = 'old'") == 1)
  }

  @Test("of one ticket twice in a file the newest counts", arguments: Engine.allCases)
  func twice(engine: Engine) async throws {
    let importing = try await Importing(engine)
    let summary = try await importing.tickets(
      Self.export + "A1,2023-03-01 08:00,2023-03-04 08:00,Ann,newest\nA1,2023-03-01 08:00,2023-03-03 08:00,Ann,middle\n"
    )
    #expect((summary.added, summary.changed, summary.outdated) == (1, 1, 1))
    #expect(try await importing.count("SELECT count(*) FROM ticket WHERE subject = 'newest'") == 1)
    #expect(try await importing.isConsistent())
  }

  @Test("text of question marks is counted as damaged")
  func damaged() async throws {
    let importing = try await Importing()
    let summary = try await importing.tickets(Self.export.replacing("old", with: "Hi ????"))
    #expect(summary.warnings[.damagedText] == 1)
  }

  @Test("a zone may have the name that Rails gives it")
  func railsZone() async throws {
    let importing = try await Importing()
    try await importing.tickets(
      Self.export,
      mapping: """
        zone: Pacific Time (US & Canada)
        columns: {external_id: ticket id, created_at: created at, agent: agent}
        """)
    #expect(
      try await importing.count("SELECT created_at FROM ticket") == Int(try utc("2023-03-01T16:00:00Z").rawValue))
  }
}
