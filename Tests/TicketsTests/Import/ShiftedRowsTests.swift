import Kernel
import Store
import TestSupport
import Testing

@testable import Tickets

@Suite("Rows whose values stand a column beside where they belong")
struct ShiftedRowsTests {
  private static let header = "工单号,标题,创建时间,解决时间,客服,渠道,状态,备注\n"

  /// A row; a shifted one has a field more after that column, and lost its last.
  private func row(_ index: Int, shiftedAfter column: Int? = nil) -> String {
    var fields = [
      "A\(index)", "物流 \(index)", "2026-03-01 08:\(10 + index % 50)", index % 3 == 0 ? "" : "2026-03-01 10:00",
      ["何冰洁", "王晓雯"][index % 2], ["电话", "在线客服"][index % 2], "已解决", "",
    ]
    if let column {
      fields.insert("又一段", at: column)
      fields.removeLast()
    }
    return fields.joined(separator: ",") + "\n"
  }

  @Test("given every third row so, then the file is refused and nothing is stored", arguments: [2, 5])
  func many(column: Int) async throws {
    let importing = try await Importing()
    let rows = (0..<300).map { row($0, shiftedAfter: $0 % 3 == 2 ? column : nil) }.joined()
    await #expect {
      try await importing.tickets(Self.header + rows)
    } throws: {
      ($0 as? Problem)?.what.english.contains("of 300 rows the values stand a column beside where they belong") == true
    }
    #expect(try await importing.count("SELECT count(*) FROM ticket") == 0)
  }

  @Test("given a few among many, then they are rejected and the others taken")
  func few() async throws {
    let importing = try await Importing()
    let rows = (0..<300).map { row($0, shiftedAfter: $0 == 100 ? 2 : nil) }.joined()
    let summary = try await importing.tickets(Self.header + rows)
    #expect((summary.added, summary.rejected) == (299, 1))
  }

  @Test("given rows with a word that is unknown, then they are not taken for shifted")
  func unknownWords() async throws {
    let importing = try await Importing()
    let rows = (0..<300).map { row($0).replacing("在线客服", with: $0 % 9 == 1 ? "神秘" : "在线客服") }.joined()
    let summary = try await importing.tickets(Self.header + rows)
    #expect(summary.rejectionsByReason == [.unknownValue: 17])
  }
}
