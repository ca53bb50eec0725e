import ArgumentParser
import Foundation
import HTML
import Kernel
import Scorecards
import Store

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Response times, overtime reasons and the three-month diagnosis.",
    subcommands: [ResponseReportCommand.self, OvertimeReportCommand.self, DiagnosisCommand.self])
}

/// A report in every form in which the command line gives it.
struct ReportForms {
  let title: String
  let subtitle: String
  var findings: [String] = []
  let tables: [ReportTable]
  let labels: ReportLabels
  let csv: () -> [UInt8]
  let json: () throws -> Data
  let page: () -> Markup

  /// Writes the form that was asked for to where it was asked for.
  func write(_ output: OutputOption) throws {
    switch output.format {
    case .table:
      let text = ReportText(width: output.width)
      try output.write(text.text(title: title, subtitle: subtitle, findings: findings, tables: tables).utf8)
    case .csv: try output.write(csv())
    case .json: try output.write(try json())
    case .html: try output.write(page().bytes)
    case .xlsx:
      guard let path = output.output else { return }
      try ReportWorkbook(title: title, subtitle: subtitle, findings: findings, tables: tables, labels: labels)
        .write(to: path)
      Terminal.complain(path)
    }
  }
}
