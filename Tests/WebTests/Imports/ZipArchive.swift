import Tabular

/// A ZIP archive written by hand, as small as it can be, with parts that may be long and dull.
enum ZipArchive {
  /// A workbook of one sheet whose rows are given, and its texts.
  static func workbook(rows: String, strings: String = "") -> [UInt8] {
    archive([
      (
        "_rels/.rels",
        "<Relationships><Relationship Id='m' Type='x/officeDocument' Target='xl/workbook.xml'/></Relationships>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships><Relationship Id='a' Type='x/worksheet' Target='worksheets/sheet1.xml'/>
        <Relationship Id='s' Type='x/sharedStrings' Target='sharedStrings.xml'/></Relationships>
        """
      ),
      ("xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='T' sheetId='1' r:id='a'/></sheets></workbook>"),
      ("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(rows)</sheetData></worksheet>"),
      ("xl/sharedStrings.xml", "<sst>\(strings)</sst>"),
    ])
  }

  private static func archive(_ parts: [(name: String, text: String)]) -> [UInt8] {
    var (bytes, directory) = ([UInt8](), [UInt8]())
    for part in parts {
      let packed = Packed(Array(part.text.utf8)), name = Array(part.name.utf8)
      let common = number(20, 2) + number(0, 2) + number(8, 2) + number(0, 4) + packed.sizes + number(name.count, 2)
      directory +=
        [0x50, 0x4B, 1, 2] + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 2)
        + number(0, 4) + number(bytes.count, 4) + name
      bytes += [0x50, 0x4B, 3, 4] + common + number(0, 2) + name + packed.bytes
    }
    let end =
      [0x50, 0x4B, 5, 6] + number(0, 4) + number(parts.count, 2) + number(parts.count, 2) + number(directory.count, 4)
      + number(bytes.count, 4) + number(0, 2)
    return bytes + directory + end
  }

  private static func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// A part without the frame that gzip puts around it; its checksum and length stand at gzip's end.
  private struct Packed {
    let bytes: [UInt8]
    /// Checksum, packed and real length.
    let sizes: [UInt8]

    init(_ part: [UInt8]) {
      let zipped = Gzip.compressed(part) ?? []
      bytes = Array(zipped.dropFirst(10).dropLast(8))
      let tail = Array(zipped.suffix(8))
      sizes = Array(tail.prefix(4)) + number(bytes.count, 4) + Array(tail.suffix(4))
    }
  }
}
