import Kernel

@testable import Tickets
@testable import Web

extension Sample {
  static let importPages = [
    Sample("imports, none", ImportListPage(entries: [], count: 0, query: Fields())),
    Sample("imports", ImportListPage(entries: [entry, undone], count: 60, query: Fields(["kind": "messages"]))),
    Sample("file to import", filePage(nil)),
    Sample("file to import, checked", filePage(result)),
    Sample(
      "file to import, refused", filePage(nil, [Problem(.invalid, "No <&>.", place: .init(file: "mapping", line: 1))])),
    Sample("import running", ImportResultPage(upload: upload(), progress: UploadProgress(bytes: 1, total: 3, rows: 9))),
    Sample("import to take back", TakeBackPage(entry: entry)),
    Sample("import taken back", TakeBackPage(entry: undone)),
    Sample("import done", ImportResultPage(upload: upload(result), progress: nil)),
  ]

  private static let entry = ImportEntry(
    id: 7, file: "<&>.csv", kind: .messages, source: nil, at: Workplace.now, added: 1, changed: 2, unchanged: 3,
    rejected: 4, undoneAt: nil, tickets: 1..<1)

  private static let undone = ImportEntry(
    id: 8, file: "b.csv", kind: .tickets, source: "<&>", at: Workplace.now, added: 1, changed: 0, unchanged: 0,
    rejected: 0, undoneAt: Workplace.now, tickets: 1..<2)

  private static func upload(_ result: ImportResult? = nil) -> Upload {
    Upload(key: "0a", name: "<&>.csv", user: 1, bytes: 9, phase: result == nil ? .running : .done, result: result)
  }

  private static let result: ImportResult = {
    var summary = ImportSummary(file: "a.csv", kind: .tickets)
    summary.reject([row])
    summary.note([.oddStatus: 2])
    summary.hours[9] = 5
    summary.unusedColumns = ["<&>"]
    summary.outdated = 1
    summary.masked = [.phoneNumber: 2]
    return ImportResult(summary)
  }()

  private static let row = Rejection(line: 3, column: "<&>", value: "<&>", reason: .badTime)

  private static func filePage(_ checked: ImportResult?, _ problems: [Problem] = []) -> ImportFilePage {
    ImportFilePage(
      upload: Upload(key: "0a", name: "<&>.csv", user: 1, bytes: 9),
      sample: ImportSample(header: ["<&>"], rows: [["<&>"]]), form: ImportForm(zone: "UTC", mapping: "# <&>"),
      checked: checked, rejections: checked == nil ? [] : [row], problems: problems)
  }
}
