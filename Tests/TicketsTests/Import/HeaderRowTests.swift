import Content
import Kernel
import Store
import Tabular
import TestSupport
import Testing

@testable import Tickets

@Suite("Files with rows above the header")
struct HeaderRowTests {
  private static let titled = """
    客服工单明细表,,,
    导出时间：2026-03-31,,制表人：何宽,

    工单号,创建时间,客服,渠道
    A1,2026-03-01 08:00,何冰洁,电话

    """

  @Test("given a title and a date above plain headers, then the table is found and what was passed over is told")
  func plain() async throws {
    let importing = try await Importing()
    let path = try importing.folder.write(Self.titled, to: "t.csv")

    let mapping = try Mapping.plain(path: path)
    let summary = try await importing.tickets(at: path)

    #expect(mapping.headerRow == 4)
    #expect((summary.added, summary.rejected) == (1, 0))
    #expect(summary.rowsAbove.map(\.line) == [1, 2])
    #expect(summary.rowsAbove.first?.filled == ["客服工单明细表"])
  }

  @Test("given a semicolon between fields and none in the title, then the table is found as well")
  func semicolons() async throws {
    let importing = try await Importing()
    let path = try importing.folder.write(
      "工单明细\n工单号;创建时间;客服\nA1;2026-03-01 08:00;何冰洁\nA2;2026-03-01 09:00;何冰洁\n", to: "t.csv")

    #expect(try Mapping.plain(path: path).headerRow == 2)
  }

  @Test("given a mapping, then the header is the first row with its names, or the line that it names")
  func mapped() async throws {
    let importing = try await Importing()
    let columns = "columns: {external_id: 工单号, created_at: 创建时间}\n"

    let found = try await importing.tickets(Self.titled, mapping: columns)
    let named = try await importing.tickets(
      Self.titled.replacing("A1", with: "N1"), mapping: "header: 4\nsource: named\n" + columns)

    #expect((found.added, named.added) == (1, 1))
    await #expect {
      try await importing.tickets(Self.titled, mapping: "header: 2\n" + columns)
    } throws: {
      ($0 as? Problems)?.all.first?.what.english.hasPrefix("The file has no column “创建时间”") == true
    }
  }

  @Test("given messages below a title, then their table is found")
  func messages() async throws {
    let importing = try await Importing()
    let path = try importing.folder.write("会话明细,,,\n工单号,角色,时间,内容\nA1,客户,2026-03-01 08:00,在吗\n", to: "m.csv")

    #expect(try MessageMapping.plain(path: path).headerRow == 2)
  }

  @Test(
    "given headers that only a proposal understands, then the row that looks like a header is proposed, as a question")
  func proposed() throws {
    let rows = (1...9).map { "A\($0),2026-03-0\($0) 08:00,何冰洁,3\n" }.joined()
    let path = try TemporaryFolder().write("三月服务明细,,,\n序列,建单于（创建）,谁,几次\n\(rows)", to: "t.csv")

    let text = try MappingProposal(path: path, language: .zh).text

    #expect(text.contains("# ? 表头似乎在第 2 行，其上各行不读取：\n#     三月服务明细\nheader: 2\n"))
    #expect(try Mapping.read(try YAML.parse(bytes: Array(text.utf8), file: "p.yaml")).headerRow == 2)
  }

  @Test("given a table that begins with its header, then no line is named")
  func first() throws {
    let path = try TemporaryFolder().write("甲,乙,丙\nA1,2026-03-01 08:00,x\nA2,2026-03-02 08:00,y\n", to: "t.csv")

    #expect(!(try MappingProposal(path: path, language: .en).text).contains("\nheader:"))
  }
}
