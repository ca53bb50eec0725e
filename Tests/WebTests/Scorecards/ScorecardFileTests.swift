import HTTPTypes
import Kernel
import People
import Scorecards
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct ScorecardFileTests {
  private func expected(
    _ format: ScorecardFormat, _ language: Language, agent: String? = nil, _ database: any Database
  ) async throws -> [UInt8] {
    try await database.read { connection in
      guard let month = Month(MadeMonth.month) else { throw Caller.nothingHere }
      let request = ScorecardRequest(month: month, agent: agent, now: Workplace.now)
      let card = try ScorecardMaker(connection).make(request, extent: format.extent)
      return try ScorecardExport(format, ScorecardWords(language), byteOrderMark: true).bytes(of: card, connection)
    }
  }

  @Test("a file from the page is the command line's, byte for byte", arguments: Engine.allCases, Language.allCases)
  func same(_ engine: Engine, _ language: Language) async throws {
    let cards = try await CardPlace(engine)
    let browser = try await cards.place.visitor(.manager, language: language)
    for format in ScorecardFormat.allCases {
      let team = try await browser.get("\(CardPlace.month)/exports/\(format.rawValue)")
      #expect(team.bytes == (try await expected(format, language, cards.place.database)), "\(format)")
      #expect(team.headers[.contentType] == format.mediaType)
      let one = try await browser.get("\(CardPlace.first)/exports/\(format.rawValue)")
      #expect(one.bytes == (try await expected(format, language, agent: "Ann", cards.place.database)), "\(format)")
    }
  }

  @Test("a file is called what it is, in the reader's language")
  func names() async throws {
    let place = try await CardPlace(.sqlite, names: ["小明", "Li/Na"]).place
    let chinese = try await place.visitor(.manager, name: "zh", language: .zh)
    let english = try await place.visitor(.manager, name: "en")
    let path = "\(CardPlace.second)/exports/xlsx"
    let (plain, name) = ("-2023-03-Li-Na.xlsx\"", "filename*=UTF-8''")
    #expect(
      try await chinese.get(path).headers[.contentDisposition]
        == "attachment; filename=\"_____\(plain); \(name)\(Fields.encoded("绩效记分卡-2023-03-Li-Na.xlsx"))")
    #expect(
      try await english.get(path).headers[.contentDisposition]
        == "attachment; filename=\"scorecard\(plain); \(name)scorecard-2023-03-Li-Na.xlsx")
  }

  @Test("a month without anything gives no file, but a sentence")
  func nothing() async throws {
    let browser = try await CardPlace(.sqlite).place.visitor(.manager)
    let answer = try await browser.get("/scorecards/2022-01/exports/xlsx")
    #expect(answer.status == .notFound && answer.body.contains("There is nothing in 2022-01."))
  }
}
