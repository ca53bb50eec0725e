import Testing

@testable import Tickets

@Suite("Reading a day sheet where it lies")
struct SheetScannerTests {
  /// Lists of every length up to thirty with numbers of one to seven bytes, and counts beside them.
  private let sheet: DaySheet = {
    var entries: [DaySheet.Entry] = []
    for (channel, measure) in [Measure.firstResponse, .resolution, .handled, .created, .surveyPositive].enumerated() {
      for priority in [Priority.normal, .high] {
        let code = DaySheet.Code(measure, channel.isMultiple(of: 2) ? .chat : .email, priority)
        let count = channel * 7 + (priority == .high ? 1 : 0)
        entries += (0..<count).map { DaySheet.Entry(code, measure.isList ? Int64(1) << (Int64($0 * 5) % 47) : 0) }
      }
    }
    return DaySheet(entries)
  }()

  private func entries(_ bytes: [UInt8], skipping isSkipped: (DaySheet.Code) -> Bool) -> [DaySheet.Entry]? {
    bytes.withUnsafeBufferPointer { bytes in
      var (scanner, entries) = (SheetScanner(bytes), [DaySheet.Entry]())
      while let (code, count) = scanner.next() {
        if !code.isList {
          entries += repeatElement(DaySheet.Entry(code), count: count)
        } else if isSkipped(code) {
          scanner.skip(count)
        } else {
          scanner.values(count) { entries.append(DaySheet.Entry(code, $0)) }
        }
      }
      return scanner.isWhole ? entries : nil
    }
  }

  @Test("given a sheet, then all its entries are read, and lists that are passed over hide nothing behind them")
  func read() {
    let bytes = sheet.encoded()

    #expect(entries(bytes) { _ in false } == sheet.entries)
    for measure in [Measure.firstResponse, .resolution, .handled] {
      #expect(entries(bytes) { $0.measure == measure } == sheet.entries.filter { $0.code.measure != measure })
    }
  }

  @Test("given bytes that end early, then they are no sheet unless they end between sections")
  func cutShort() {
    let bytes = sheet.encoded()
    let cuts = bytes.indices.filter { end in entries(Array(bytes[..<end])) { _ in false } != nil }
    let skippedCuts = bytes.indices.filter { end in entries(Array(bytes[..<end])) { _ in true } != nil }
    let sections = Set(sheet.entries.map(\.code)).count

    #expect(cuts.count == sections && skippedCuts == cuts)
  }
}
