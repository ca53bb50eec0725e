import ArgumentParser
import Foundation
import Kernel

/// In which form a report is wanted, and where it goes.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case table, csv, xlsx, json, html
}

/// The form of a report and its place.
struct OutputOption: ParsableArguments {
  @Option(help: "table, csv, xlsx, json or html.") var format = ReportFormat.table
  @Option(help: "Write to this file instead of the terminal.") var output: String?

  func validate() throws {
    if format == .xlsx, output == nil { throw ValidationError("A workbook needs a file: add --output FILE.xlsx.") }
  }

  /// How wide a table may be.
  var width: Int { output == nil ? Terminal.width : 100 }

  /// Writes what was made to the file, or to the terminal.
  func write(_ bytes: some Sequence<UInt8>) throws {
    guard let output else { return Terminal.write(Array(bytes)) }
    try OutputFile.write(bytes, to: output)
    Terminal.complain(output)
  }
}
