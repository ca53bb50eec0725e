import HTTPTypes
import Kernel
import People
import Scorecards
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct ReportPageTests {
  private static let month = "month=2023-03"
  private static let paths = [
    "/reports?\(month)", "/reports?\(month)&by=channel", "/reports?\(month)&by=team&sort=-tickets",
    "/reports?day=2023-03-01",
    "/reports/spread?\(month)", "/reports/overtime?\(month)", "/reports/diagnosis?\(month)", "/reports?month=2022-01",
    "/reports/spread?month=2022-01", "/reports/diagnosis?month=2022-01",
  ]

  @Test("given either language, then every report is well formed and in that language", arguments: Engine.allCases)
  func languages(_ engine: Engine) async throws {
    let place = try await CardPlace(engine).place
    for language in Language.allCases {
      let browser = try await place.visitor(.trainer, name: "\(language)", language: language)
      for path in Self.paths {
        let answer = try await browser.get(path)
        #expect(answer.status == .ok && CardPlace.isWellFormed(answer), "\(language) \(path)")
        let isChinese = answer.body.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }
        #expect(isChinese == (language == .zh), "\(language) \(path)")
      }
    }
  }

  @Test("given a cut and an order, then the page and its file have the same rows in it", arguments: Engine.allCases)
  func order(_ engine: Engine) async throws {
    let place = try await CardPlace(engine).place
    let browser = try await place.visitor(.manager)
    let query = "\(Self.month)&by=agent&sort=-response-time"
    let body = try await browser.get("/reports?\(query)").body
    let (ann, bob) = (body.ranges(of: ">Ann</a>").first, body.ranges(of: ">Bob</a>").first)
    #expect(ann.map { $0.lowerBound } ?? body.startIndex > bob.map { $0.lowerBound } ?? body.endIndex)
    #expect(body.contains("aria-sort=\"descending\"") && body.contains("/reports/response.csv?by=agent"))
    let file = try await browser.get("/reports/response.csv?\(query)")
    let report = try await place.database.read { connection in
      guard let month = Month(MadeMonth.month) else { throw Caller.nothingHere }
      return try ResponseReport.make(.month(month), by: .agent, at: Workplace.now, connection)
    }
    #expect(file.bytes == report.sorted(ReportOrder("-response-time")).csv(byteOrderMark: true))
  }

  @Test("given a filter, then only what it lets through is counted", arguments: Engine.allCases)
  func filtered(_ engine: Engine) async throws {
    let browser = try await CardPlace(engine).place.visitor(.manager)
    let north = try await browser.get("/reports?\(Self.month)&team=North").body
    #expect(north.contains(">Ann</a>") && !north.contains(">Bob</a>"))
    #expect(try await browser.get("/reports?\(Self.month)&channel=phone").body.contains("no tickets in this period"))
    #expect(try await browser.get("/reports?\(Self.month)&channel=chat&priority=normal").body.contains(">Ann</a>"))
  }

  @Test("given a manager of one team, then no report counts the others", arguments: Engine.allCases)
  func bound(_ engine: Engine) async throws {
    let browser = try await CardPlace(engine).place.visitor(.manager, team: "North")
    #expect(!(try await browser.get("/reports?\(Self.month)").body.contains("Bob")))
    #expect(!(try await browser.get("/reports/response.csv?\(Self.month)").body.contains("Bob")))
    for path in ["", "/spread", "/overtime", "/diagnosis", "/response.csv", "/overtime.csv", "/diagnosis.csv"] {
      #expect(try await browser.get("/reports\(path)?\(Self.month)&team=South").status == .notFound, "\(path)")
    }
    // Ann has ten first responses, Bob two.
    let diagnosis = try await browser.get("/reports/diagnosis.csv?\(Self.month)").body
    #expect(diagnosis.contains("first_response_mean,s,2023-03,150.000") && diagnosis.contains(",10,"))
  }

  @Test(
    "given what is no period, then that is said", arguments: ["month=2023", "day=2023-02-30", "month=%3Cscript%3E"])
  func noPeriod(_ query: String) async throws {
    let answer = try await CardPlace(.sqlite).place.visitor(.manager).get("/reports?\(query)")
    #expect(answer.status == .unprocessableContent && !answer.body.contains("<script>"))
  }

  @Test("given an agent or a reviewer, then reports are not theirs", arguments: [Roles.agent, .reviewer])
  func refused(_ roles: Roles) async throws {
    let browser = try await CardPlace(.sqlite).place.visitor(roles, name: "Ann")
    for path in Self.paths { #expect(try await browser.get(path).status == .forbidden, "\(path)") }
  }
}
