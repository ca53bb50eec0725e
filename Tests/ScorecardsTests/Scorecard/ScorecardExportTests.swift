import Content
import Foundation
import HTML
import Kernel
import Quality
import Store
import Tabular
import Testing
import TestSupport

@testable import Scorecards

struct ScorecardExportTests {
  @Test("CSV has one row an agent under stable names, formulas defused", arguments: Engine.allCases)
  func csv(engine: Engine) async throws {
    let text = String(decoding: ScorecardCSV(try await MadeMonth.pair.card(engine)).bytes(), as: UTF8.self)
    let lines = text.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let columns = lines[0].map(String.init)
    let row = Dictionary(uniqueKeysWithValues: zip(columns, lines[2].map(String.init)))
    #expect(lines.count == 3)
    #expect(row["agent"] == "小明")
    #expect(row["first_response_mean_s"] == "150.000")
    #expect(row["first_response_met_share"] == "0.9000")
    #expect(row["quality_mean"] == "90.00")
    #expect(row["points_attitude"] == "4.333")
    #expect(row["next_reply_mean_s"] == "")
  }

  @Test("CSV needs no more than figures", arguments: Engine.allCases)
  func figures(engine: Engine) async throws {
    let database = try await MadeMonth.pair.database(engine, targets: ScorecardFiguresTests.targets)
    let (whole, figures) = try await database.read { connection in
      let maker = ScorecardMaker(connection)
      return (try maker.make(Self.request()), try maker.make(Self.request(), extent: .figures))
    }
    #expect(ScorecardCSV(figures).bytes() == ScorecardCSV(whole).bytes())
    #expect(figures.comparison == nil)
  }

  @Test("Given an export, when nothing changed, then verifying finds no difference", arguments: Engine.allCases)
  func verified(engine: Engine) async throws {
    let database = try await MadeMonth.pair.database(engine)
    let data = try await export(database)
    let verification = try await database.read { try ScorecardVerification.verify(data, file: "x.json", $0) }
    #expect(verification.differences.isEmpty)
  }

  @Test("Given an export, when a score changed, then verifying says whose and which input", arguments: Engine.allCases)
  func changed(engine: Engine) async throws {
    let database = try await MadeMonth.pair.database(engine)
    let data = try await export(database)
    try await database.write { connection in
      try connection.execute("UPDATE review SET score = 70 WHERE id = 1")
      try ReviewSheets(connection).makeAll()
    }
    let verification = try await database.read { try ScorecardVerification.verify(data, file: "x.json", $0) }
    let paths = verification.differences.map(\.path)
    #expect(paths.contains("agents[小明].figures.quality.score.value"))
    #expect(paths.contains("inputs.reviews[2].sha256"))
    #expect(!paths.contains { $0.hasPrefix("agents[Li/Na]") })
  }

  @Test("A file that is no scorecard is refused", arguments: ["", "[]", "{\"format\":\"other\"}"])
  func noScorecard(text: String) async throws {
    let database = try await MadeMonth.pair.database(.sqlite)
    await #expect(throws: Problem.self) {
      try await database.read { try ScorecardVerification.verify(Data(text.utf8), file: "x.json", $0) }
    }
  }

  @Test("The workbook holds Table 2 with every review that counts, and texts stay texts", arguments: Language.allCases)
  func workbook(language: Language) async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.xlsx"
    let database = try await MadeMonth.pair.database(.sqlite)
    try await database.read { connection in
      let card = try ScorecardMaker(connection).make(Self.request())
      try ScorecardWorkbook(card, ScorecardWords(language)).write(to: path, connection)
    }
    var options = TableOptions()
    options.sheet = language == .zh ? "表2 服务质量评分" : "Table 2 Quality"
    var reader = try TableReader.open(path: path, options: options)
    var rows: [[String]] = []
    while let batch = try reader.next() { rows += batch.records.map(batch.texts) }
    #expect(rows.contains { $0.starts(with: ["T3", "2023-03-02", "小明", "5", "3", "100", "=很好", "质检甲"]) })
    #expect(rows.filter { $0.first?.hasPrefix("T") == true && $0.first != "Ticket" }.count == 4)
    options.sheet = "Li Na"
    #expect(throws: Never.self) { try TableReader.open(path: path, options: options) }
  }

  @Test(
    "The page has a section for everybody, no script, and pictures with text alternatives", arguments: Language.allCases
  )
  func page(language: Language) async throws {
    let database = try await MadeMonth.pair.database(.sqlite)
    let html = try await database.read { connection in
      let card = try ScorecardMaker(connection).make(Self.request())
      return ScorecardPage(card, ScorecardWords(language), lowest: try LowestReviews.read(card, connection)).body.string
    }
    #expect(!html.contains("<script"))
    #expect(html.contains("id=\"agent-1\"") && html.contains("id=\"agent-2\""))
    #expect(html.split(separator: "<svg").dropFirst().allSatisfy { $0.contains("<title") })
  }

  @Test(
    "Reasons of another month or for a target that is not there are refused",
    arguments: [
      "month: 2023-02\nreasons: { speed: x }", "month: 2023-03\nreasons: { sped: x }",
    ])
  func wrongReasons(yaml: String) async throws {
    let card = try await MadeMonth.pair.card(.sqlite, targets: ScorecardFiguresTests.targets)
    let reasons = try MissReasons(yaml: yaml, file: "r.yaml")
    #expect(throws: Problem.self) { try card.explained(by: reasons) }
  }

  @Test("A reason stands beside the missed target")
  func reasons() async throws {
    let card = try await MadeMonth.pair.card(.sqlite, targets: ScorecardFiguresTests.targets)
    let explained = try card.explained(
      by: MissReasons(yaml: "month: 2023-03\nreasons: { speed: 系统故障 }", file: "r.yaml"))
    #expect(explained.targetTable(ScorecardWords(.zh)).rows[0].cells.last == .text("系统故障"))
  }

  private static func request() throws -> ScorecardRequest {
    guard let month = Month(MadeMonth.month) else { throw Problem(.invalid, "no month") }
    return ScorecardRequest(month: month, now: MadeMonth.now)
  }

  private func export(_ database: any Database) async throws -> Data {
    try await database.read { connection in
      try ScorecardJSON(try ScorecardMaker(connection).make(Self.request())).value(connection).written()
    }
  }
}
