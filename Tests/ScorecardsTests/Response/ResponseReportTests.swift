import Content
import Foundation
import HTML
import Kernel
import Testing

@testable import Scorecards

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("The response report in every form")
struct ResponseReportTests {
  @Test("given Chinese, when Table 1 is made, then its columns are those of the requirement")
  func chineseTitles() throws {
    let table = try #require(try GivenSheets.two().tables(ReportLabels(.zh)).first)

    #expect(
      table.columns.map(\.heading)
        == ["日期", "客服", "工单数", "平均首次响应(分钟)", "平均解决(小时)", "响应达标率%", "解决达标率%"])
  }

  @Test("given two agents, when Table 1 is made, then each has a row and the total is that of all values")
  func rows() throws {
    let table = try #require(try GivenSheets.two().tables(ReportLabels(.zh)).first)

    #expect(
      table.rows.map { $0.cells.map(\.text) } == [
        ["2024-05", "小明", "3", "5.0", "–", "50.0", "–"],
        ["2024-05", "小红", "2", "7.5", "1.0", "100.0", "100.0"],
        ["2024-05", "合计", "4", "6.0", "1.0", "66.7", "100.0"],
      ])
    #expect(table.rows.map(\.isTotal) == [false, false, true])
  }

  @Test("given no reply intervals, when details are made, then there is no empty table for them")
  func details() throws {
    let titles = try GivenSheets.two().tables(ReportLabels(.en)).map(\.title)

    #expect(titles == ["Response monitor", "First response (min)", "Resolution (h)"])
  }

  @Test("given few values, when details are made, then percentiles are marked and it is said why")
  func faint() throws {
    let detail = try GivenSheets.two().tables(ReportLabels(.en))[1]

    #expect(detail.rows[0].cells.map(\.text) == ["小明", "3", "5.0", "4.0", "~9.0", "~9.0", "50.0 (15–85)", "4", "1"])
    #expect(detail.notes.last == ReportLabels(.en).faintNote)
  }

  @Test("given a report, when it is written as CSV, then names are stable and the total is last")
  func csv() throws {
    let lines = String(decoding: try GivenSheets.two().csv(), as: UTF8.self).split(separator: "\r\n")
    let columns = lines[0].split(separator: ",", omittingEmptySubsequences: false)

    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("period,grouping,name,tickets,created,solved,closed_unanswered,first_response_n,"))
    #expect(Set(columns).count == columns.count)
    #expect(columns.contains("first_response_mean_s") && columns.contains("resolution_met_low_share"))
    #expect(lines.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == columns.count })
    #expect(lines[1].hasPrefix("2024-05,agent,小明,3,3,0,0,3,300.000,"))
    #expect(lines[3].hasPrefix("2024-05,total,total,4,5,1,0,5,360.000,"))
  }

  @Test("given a report, when it is written as JSON, then durations are exact and missing figures are left out")
  func json() throws {
    let object = try JSONSerialization.jsonObject(with: GivenSheets.two().json())
    let report = try #require(object as? [String: Any])
    let rows = try #require(report["rows"] as? [[String: Any]])
    let figures = try #require(rows[0]["figures"] as? [String: Any])
    let first = try #require(figures["first_response"] as? [String: Any])
    let elapsed = try #require(first["elapsed"] as? [String: Any])
    let resolution = try #require(figures["resolution"] as? [String: Any])

    #expect(report["as_of"] as? String == "2024-05-02T02:00:00Z")
    #expect(rows.map { $0["name"] as? String } == ["小明", "小红"])
    #expect(elapsed["p90_ms"] as? Int == 540_000)
    #expect(resolution["elapsed"] == nil)
  }

  @Test(
    "given a report, when it is written as a page, then it is one file that needs nothing else",
    arguments: [
      ReportLabels(.zh), ReportLabels(.en),
    ])
  func page(labels: ReportLabels) throws {
    let page = try GivenSheets.two().page(labels)

    #expect(!page.string.contains("<script") && !page.string.contains("href=") && !page.string.contains("src="))
    #expect(try XMLDocument(xmlString: page.string.replacing("<!DOCTYPE html>", with: "")).rootElement() != nil)
    #expect(page.string.contains("小明") && page.string.contains("<svg"))
  }

  @Test("given nothing in the period, when a page is made, then it says what will be here")
  func empty() throws {
    let page = try GivenSheets.report([:]).page(ReportLabels(.zh))

    #expect(page.string.contains("这段时间没有数据"))
    #expect(!page.string.contains("<table"))
  }
}
