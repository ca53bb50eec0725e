import Kernel

/// Decides whether a file is damaged as a whole, so that taking its good rows would mislead.
struct WholeFileCheck {
  let file: String

  /// Throws a `Problem` that says what happened to the file and how to get a sound one.
  func refuse(_ summary: ImportSummary, zone: Zone?) throws {
    if summary.rows == 0 {
      throw Problem(
        .invalid, "The file has a header and no rows.", remedy: "Check the filter of the export, and export it again.",
        place: .init(file: file))
    }
    let rows = max(summary.rows, 1)
    func share(_ reason: Rejection.Reason) -> Double { Double(summary.rejectionsByReason[reason] ?? 0) / Double(rows) }
    func first(_ reason: Rejection.Reason) -> Rejection? { summary.rejections.first { $0.reason == reason } }
    if let row = first(.scientificID) {
      throw problem(
        row, "Excel rewrote ticket numbers: “\(row.value)” has lost its last digits.",
        "Export again and do not open the file in Excel, or format that column as text before saving.")
    }
    if let row = first(.clippedTime), share(.clippedTime) > 0.02 || rows < 50 {
      throw problem(
        row, "Excel cut times down to minutes and seconds: “\(row.value)” has no date any more.",
        "Format that column as yyyy-mm-dd hh:mm:ss and save the CSV again, or import the XLSX itself.")
    }
    if let row = first(.noOffset), share(.noOffset) > 0.5 {
      throw problem(
        row, "The times in this file do not say in which zone they are, such as “\(row.value)”.",
        "Add --zone, for instance --zone Asia/Shanghai.")
    }
    try refuseMoved(summary)
    try refuseShifted(summary, share, first)
  }

  /// A few such rows in a large file are only rejected; many mean that the export itself is broken.
  private func refuseMoved(_ summary: ImportSummary) throws {
    guard summary.shifted >= 3, summary.shifted * 20 > summary.rows,
      let row = summary.rejections.first(where: \.isShifted)
    else { return }
    throw problem(
      row,
      """
      In at least \(summary.shifted) of \(summary.rows) rows the values stand a column beside where they belong: there \
      is “\(row.value)” under “\(row.column)”.
      """,
      "A comma in a text was probably not quoted, or cells were moved; export again with quotes, or as XLSX.")
  }

  private func refuseShifted(
    _ summary: ImportSummary, _ share: (Rejection.Reason) -> Double, _ first: (Rejection.Reason) -> Rejection?
  ) throws {
    if let row = first(.tooFewFields) ?? first(.tooManyFields), share(.tooFewFields) + share(.tooManyFields) > 0.2 {
      throw problem(
        row, "Most rows do not have as many fields as the header.",
        "A comma or a line break in a text was probably not quoted; export again with quotes, or as XLSX.")
    }
    if let row = first(.implausibleTime), share(.implausibleTime) > 0.2 {
      throw problem(
        row, "“\(row.value)” in the column “\(row.column)” lies before 1970 or after 2199, and many rows are like it.",
        "If that means that there is no time, write it under `missing` in a mapping.")
    }
    // One slip of a small file is no system.
    if let row = first(.badTime), share(.badTime) > 0.2, summary.rejectionsByReason[.badTime] != 1 {
      throw problem(
        row, "“\(row.value)” in the column “\(row.column)” is no time, and many rows are like it.",
        "If dates are written day first or month first, run `assay import FILE --propose`; if columns are shifted, export again."
      )
    }
    if let row = first(.unknownTicket), share(.unknownTicket) == 1 {
      throw problem(
        row, "None of the tickets that these messages belong to is here; the first is “\(row.value)”.",
        "Import the tickets first, or name their source in the mapping.")
    }
    if summary.rejected > 0, summary.rejected == summary.rows, let row = summary.rejections.first {
      throw problem(
        row,
        "Not one row could be taken; the first fails because of “\(row.value)” in “\(row.column)”: \(row.reason.words).",
        "Run `assay import FILE --propose` to see how the file is read.")
    }
  }

  private func problem(_ row: Rejection, _ what: Sentence, _ remedy: Sentence) -> Problem {
    Problem(
      .invalid, what, remedy: Sentence(row: [remedy, "Nothing of the file was stored."]),
      place: .init(file: file, line: row.line))
  }
}
