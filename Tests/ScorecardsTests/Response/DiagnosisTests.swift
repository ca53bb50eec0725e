import Content
import Foundation
import HTML
import Kernel
import Statistics
import Testing
import Tickets

@testable import Scorecards

@Suite("The diagnosis")
struct DiagnosisTests {
  private let march = Month(containing: Day(number: 19_800))

  private func diagnosis(_ months: [[Measure: [Int64]]]) -> Diagnosis {
    var month = march
    var all: [(month: Month, totals: SheetTotals)] = []
    for values in months {
      all.append((month, GivenSheets.totals(values)))
      month = month.next
    }
    return Diagnosis(months: all, zone: .shanghai, now: GivenSheets.now)
  }

  private func repeated(_ count: Int) -> [Int64] { Array(repeating: 0, count: count) }

  private func last(_ figure: DiagnosisFigure, _ diagnosis: Diagnosis) -> Diagnosis.Point? {
    diagnosis.series.first { $0.figure == figure }?.points.last
  }

  @Test("given responses that became much slower, when two months are compared, then mean and median are worse")
  func slower() {
    let minutes = (1...40).map { Milliseconds($0) * GivenSheets.minute }
    let diagnosis = diagnosis([[.firstResponse: minutes], [.firstResponse: minutes.map { $0 * 3 }]])

    #expect(last(.firstResponseMean, diagnosis)?.change?.verdict == .worse)
    #expect(last(.firstResponseMedian, diagnosis)?.change?.verdict == .worse)
  }

  @Test("given satisfaction up and complaints up, when compared, then one is better and the other worse")
  func directions() {
    let diagnosis = diagnosis([
      [
        .surveyAnswered: repeated(200), .surveyPositive: repeated(120), .created: repeated(500),
        .complaint: repeated(5),
      ],
      [
        .surveyAnswered: repeated(200), .surveyPositive: repeated(180), .created: repeated(500),
        .complaint: repeated(60),
      ],
    ])

    #expect(last(.satisfaction, diagnosis)?.change?.verdict == .better)
    #expect(last(.complaintRate, diagnosis)?.change?.verdict == .worse)
  }

  @Test("given two of three against three of three, when compared, then no change can be told")
  func few() {
    let diagnosis = diagnosis([
      [.solved: repeated(3), .reopened: repeated(2)], [.solved: repeated(3), .reopened: repeated(3)],
    ])

    #expect(last(.reopenRate, diagnosis)?.change?.verdict == .cannotBeTold)
  }

  @Test("given a month without surveys, when compared, then there is no figure and no change rather than 0")
  func missing() throws {
    let diagnosis = diagnosis([[.surveyAnswered: [0], .surveyPositive: [0]], [.created: [0]]])
    let table = try #require(diagnosis.tables(ReportLabels(.en)).first { $0.title == "CSAT %" })

    #expect(last(.satisfaction, diagnosis)?.estimate == nil)
    #expect(table.rows[1].cells.map(\.text) == ["\(march.next)", "–", "–", "–", "nothing to compare"])
  }

  @Test("given as many offers as answers, when the export does not say who was asked, then there is no answer rate")
  func answerRate() {
    let unknown = diagnosis([[.surveyOffered: repeated(50), .surveyAnswered: repeated(50)]])
    let known = diagnosis([[.surveyOffered: repeated(80), .surveyAnswered: repeated(50)]])

    #expect(last(.answerRate, unknown)?.estimate == nil)
    #expect(last(.answerRate, known)?.estimate?.value == 0.625)
  }

  @Test("given fewer than ten values in a month, when compared, then no change can be told")
  func belowTen() {
    let minutes = (1...9).map { Milliseconds($0) * GivenSheets.minute }
    let diagnosis = diagnosis([
      [.firstResponse: minutes], [.firstResponse: minutes.map { $0 + 600 * GivenSheets.minute }],
    ])

    #expect(last(.firstResponseMean, diagnosis)?.change?.verdict == .cannotBeTold)
  }

  @Test("given a change that can be told, when it is put in words, then the sentence names both values")
  func words() {
    let diagnosis = diagnosis([
      [.surveyAnswered: repeated(200), .surveyPositive: repeated(120)],
      [.surveyAnswered: repeated(200), .surveyPositive: repeated(180)],
    ])

    #expect(diagnosis.findings(ReportLabels(.zh)) == ["满意度%：60.0 → 90.0，变好"])
    #expect(diagnosis.findings(ReportLabels(.en)) == ["CSAT %: 60.0 → 90.0, better"])
  }

  @Test("given a diagnosis, when it is exported, then there is a row for each figure and month")
  func exports() throws {
    let diagnosis = diagnosis([[.firstResponse: [60_000, 180_000]], [.firstResponse: [60_000, 180_000]]])
    let lines = String(decoding: diagnosis.csv(), as: UTF8.self).split(separator: "\r\n")
    let json = try JSONSerialization.jsonObject(with: diagnosis.json()) as? [String: Any]

    #expect(lines.count == 1 + 2 * DiagnosisFigure.allCases.count)
    #expect(lines[1].hasPrefix("first_response_mean,s,\(march),120.000,"))
    #expect(lines[2].hasSuffix("cannot_be_told"))
    #expect((json?["figures"] as? [Any])?.count == DiagnosisFigure.allCases.count)
    #expect(diagnosis.page(ReportLabels(.en)).string.contains("<svg"))
  }
}
