import Content
import Foundation
import Kernel
import Statistics
import Tabular
import TestSupport
import Testing

@testable import Scorecards

@Suite("Reports as workbooks")
struct ReportWorkbookTests {
  @Test("given a report, when it is written as a workbook, then Table 1 is its first sheet, figures as numbers")
  func workbook() throws {
    let labels = ReportLabels(.zh)
    let report = try GivenSheets.two()
    let path = try TemporaryFolder().path + "/report.xlsx"

    try ReportWorkbook(
      title: report.title(labels), subtitle: report.subtitle(labels), tables: report.tables(labels), labels: labels
    ).write(to: path)

    #expect(FileManager.default.fileExists(atPath: path))
    #expect(throws: Never.self) { _ = try TableReader.open(path: path, options: TableOptions(sheet: "首次响应(分钟)")) }
  }

  @Test("given an estimate, when it goes into a column with intervals, then its ends have cells of their own")
  func cells() {
    let cell = ReportCell.estimate(50, .init(low: 40, high: 60), decimals: 1, intervalDecimals: 0)

    #expect(cell.sheetCells(withInterval: true).map(\.value) == [.number(50), .number(40), .number(60)])
    #expect(ReportCell.none.sheetCells(withInterval: true).map(\.value) == [.empty, .empty, .empty])
    #expect(ReportCell.count(3).sheetCells(withInterval: false).map(\.value) == [.number(3)])
  }
}
