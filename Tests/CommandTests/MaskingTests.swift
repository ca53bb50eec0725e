import TestSupport
import Testing

@testable import assay

@Suite("assay import with mask_on_import")
struct MaskingTests {
  @Test("given the setting, then an import and a dry run say what they mask", arguments: Engine.allCases)
  func told(engine: Engine) async throws {
    let desk = try await Desk.make(engine)
    _ = try desk.folder.write(
      """
      ticket id,created at,channel,subject
      M1,2026-03-05T08:00:00Z,chat,13800138000 or wang@qq.com
      M2,2026-03-05T08:00:00Z,chat,order 20260305

      """, to: "masked.csv")
    _ = try desk.folder.write("ticket id,created at,channel\nM3,2026-03-05T08:00:00Z,chat\n", to: "plain.csv")
    try #require(try desk.run("setting mask_on_import yes").code == 0)

    for command in ["import masked.csv --dry-run", "import masked.csv"] {
      #expect(
        try desk.run(command).output.contains("\n  masked    1 × e-mail address, 1 × phone number\n"), "\(command)")
    }
    #expect(try desk.run("import plain.csv").output.contains("\n  masked    nothing personal was found\n"))
  }
}
