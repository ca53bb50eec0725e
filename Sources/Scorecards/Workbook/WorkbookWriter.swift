internal import CXLSXWriter
internal import Foundation
package import Kernel

/// Writes a workbook that Excel, WPS and LibreOffice open; the file appears under its name only when it is whole.
///
/// Not for use from several tasks at once. Without `save()` nothing is left behind.
package final class WorkbookWriter {
  /// Where the workbook goes.
  package let path: String
  private let partial: String
  private var book: UnsafeMutablePointer<lxw_workbook>?
  private var names = SheetNames()
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
  private var sheets: [Sheet] = []

  /// A workbook without sheets.
  ///
  /// - Parameters:
  ///   - path: The file; one that exists is replaced when the workbook is saved.
  ///   - madeAt: The instant that the file says it was made at, so that the same content is the same file; now without it.
  ///   - streaming: Keeps only one row of each sheet in memory; cells must then come row by row from the top, and
  ///     within a row each once.
  /// - Throws: `Problem` when the folder does not exist or cannot be written.
  package init(path: String, madeAt: Instant? = nil, streaming: Bool = false) throws {
    self.path = path
    partial = path + ".partial"
    guard FileManager.default.createFile(atPath: partial, contents: nil) else { throw Self.cannotCreate(path) }
    var options = lxw_workbook_options()
    options.constant_memory = streaming ? 1 : 0
    options.use_zip64 = streaming ? 1 : 0
    book = partial.withCString { workbook_new_opt($0, &options) }
    if book == nil { throw Self.cannotCreate(path) }
    if let madeAt {
      var properties = lxw_doc_properties()
      properties.created = time_t(madeAt.rawValue / 1000)
      workbook_set_properties(book, &properties)
    }
  }

  deinit {
    guard let book else { return }
    lxw_workbook_free(book)
    unlink(partial)
  }

  /// Adds a sheet behind the others.
  ///
  /// - Parameter wish: Its name, cleaned, cut and numbered where spreadsheets ask for it; see the sheet's `name`.
  package func addSheet(_ wish: String) throws -> Sheet {
    let book = try open()
    let name = names.claim(wish)
    guard let pointer = name.withCString({ workbook_add_worksheet(book, $0) }) else {
      throw WorkbookProblem.refused("the sheet “\(name)” could not be added", path)
    }
    let sheet = Sheet(name: name, pointer: pointer, book: self)
    sheets.append(sheet)
    return sheet
  }

  /// Writes the file; the workbook takes nothing more afterwards.
  ///
  /// - Throws: `Problem` when the disk is full or the file cannot be written; a file of that name stays as it was.
  package func save() throws {
    let book = try open()
    for sheet in sheets { sheet.finish() }
    self.book = nil
    let outcome = workbook_close(book)
    guard outcome == LXW_NO_ERROR else {
      unlink(partial)
      throw WorkbookProblem.notWritten(outcome, path)
    }
    guard rename(partial, path) == 0 else {
      unlink(partial)
      throw Self.cannotCreate(path)
    }
  }

  var isOpen: Bool { book != nil }

  /// The library's own object for a style, made once.
  func format(_ style: CellStyle) throws -> UnsafeMutablePointer<lxw_format>? {
    if style == .plain { return nil }
    if let known = formats[style] { return known }
    guard let format = workbook_add_format(try open()) else {
      throw WorkbookProblem.refused("there is no memory for a cell's style", path)
    }
    style.apply(to: format)
    formats[style] = format
    return format
  }

  func newChart(_ kind: UInt8) throws -> UnsafeMutablePointer<lxw_chart> {
    guard let chart = workbook_add_chart(try open(), kind) else {
      throw WorkbookProblem.refused("there is no memory for a chart", path)
    }
    return chart
  }

  private func open() throws -> UnsafeMutablePointer<lxw_workbook> {
    guard let book else { throw WorkbookProblem.refused("it is already saved", path) }
    return book
  }

  private static func cannotCreate(_ path: String) -> Problem {
    Problem(
      .unavailable, "The file \(path) cannot be written.",
      remedy: "Check that its folder exists and may be written, and that no other program holds the file open.")
  }
}
