import CZip
import Foundation

/// A small workbook written part by part, for what no spreadsheet program would write today.
struct WorkbookFile: ~Copyable {
  let path = FileManager.default.temporaryDirectory.appending(path: "tabular-\(UUID()).xlsx").path

  /// A workbook of one sheet, or of other parts where they are given.
  ///
  /// - Parameters:
  ///   - rows: what stands inside `sheetData`.
  ///   - password: locks the parts when there is one.
  init(
    rows: String, strings: String = "", styles: String = "", properties: String = "",
    replacing parts: [String: String] = [:],
    password: String? = nil
  ) {
    let sheet = "<worksheet><sheetData>\(rows)</sheetData></worksheet>"
    let all = Self.frame.merging([
      "xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": "<sst>\(strings)</sst>",
      "xl/styles.xml": "<styleSheet>\(styles)</styleSheet>",
      "xl/workbook.xml":
        "<workbook xmlns:r='r'>\(properties)<sheets><sheet name='Tickets' sheetId='1' r:id='a'/></sheets></workbook>",
    ]) { $1 }
    write(all.merging(parts) { $1 }, password)
  }

  /// An archive of these parts alone.
  init(only parts: [String: String]) {
    write(parts, nil)
  }

  deinit {
    unlink(path)
  }

  private static let frame = [
    "_rels/.rels":
      "<Relationships><Relationship Id='m' Type='x/officeDocument' Target='xl/workbook.xml'/></Relationships>",
    "xl/_rels/workbook.xml.rels": """
    <Relationships><Relationship Id='a' Type='x/worksheet' Target='worksheets/sheet1.xml'/>
    <Relationship Id='b' Type='x/worksheet' Target='/xl/worksheets/../worksheets/sheet2.xml'/>
    <Relationship Id='s' Type='x/sharedStrings' Target='sharedStrings.xml'/>
    <Relationship Id='t' Type='x/styles' Target='styles.xml'/></Relationships>
    """,
  ]

  private func write(_ parts: [String: String], _ password: String?) {
    guard let archive = zip_open(path, ZIP_CREATE, nil) else { return }
    var buffers: [UnsafeMutableRawBufferPointer] = []
    for (name, text) in parts {
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: text.utf8.count, alignment: 1)
      buffer.copyBytes(from: text.utf8)
      buffers.append(buffer)
      let source = zip_source_buffer(archive, buffer.baseAddress, UInt64(buffer.count), 0)
      let index = zip_file_add(archive, name, source, 0)
      if let password { zip_file_set_encryption(archive, UInt64(index), UInt16(ZIP_EM_AES_256), password) }
    }
    zip_close(archive)
    for buffer in buffers { buffer.deallocate() }
  }
}
