import Foundation
import Kernel
import Store
import TestSupport
import Testing

@testable import Tickets

@Suite("Refusing files and rows")
struct RefusalTests {
  private func refusal(_ text: String, zone: String? = "UTC") async throws -> String {
    let importing = try await Importing()
    let path = try importing.folder.write(text, to: "t.csv")
    let problem = await #expect(throws: Problem.self) { try await importing.tickets(at: path, zone: zone) }
    #expect(try await importing.count("SELECT count(*) FROM ticket") == 0)
    #expect(try await importing.count("SELECT count(*) FROM import") == 0)
    return problem.map { "\($0.place?.line ?? 0): \($0.what) \($0.remedy)" } ?? ""
  }

  // MARK: Whole files

  @Test("times that Excel cut down to minutes and seconds")
  func clipped() async throws {
    #expect(
      try await refusal("ticket id,created at\nA1,12:34.5\nA2,05:01.0\n")
        == """
        2: Excel cut times down to minutes and seconds: “12:34.5” has no date any more. \
        Format that column as yyyy-mm-dd hh:mm:ss and save the CSV again, or import the XLSX itself. \
        Nothing of the file was stored.
        """)
  }

  @Test("ticket numbers that Excel rewrote")
  func scientific() async throws {
    #expect(
      try await refusal("ticket id,created at\n2.02303E+12,2023-03-01 08:00\n2.02304E+12,2023-03-01 08:00\n")
        == """
        2: Excel rewrote ticket numbers: “2.02303E+12” has lost its last digits. \
        Export again and do not open the file in Excel, or format that column as text before saving. \
        Nothing of the file was stored.
        """)
  }

  @Test("times without an offset when no zone is given")
  func noZone() async throws {
    #expect(
      try await refusal("ticket id,created at\nA1,2023-03-01 08:00\nA2,2023-03-01 08:00\n", zone: nil)
        == """
        2: The times in this file do not say in which zone they are, such as “2023-03-01 08:00”. \
        Add --zone, for instance --zone Asia/Shanghai. Nothing of the file was stored.
        """)
  }

  @Test("rows shifted by a stray comma, though the field count is right")
  func shifted() async throws {
    #expect(
      try await refusal("ticket id,subject,created at\nA1,Hi,2023-03-01 08:00\nA2,a,b\nA3,c,d\n")
        == """
        3: “b” in the column “created at” is no time, and many rows are like it. \
        If dates are written day first or month first, run `assay import FILE --propose`; \
        if columns are shifted, export again. Nothing of the file was stored.
        """)
  }

  @Test("rows with more fields than the header")
  func moreFields() async throws {
    #expect(
      try await refusal("ticket id,created at\nA1,2023-03-01 08:00\nA2,2023-03-01 08:00,x\n")
        == """
        3: Most rows do not have as many fields as the header. \
        A comma or a line break in a text was probably not quoted; export again with quotes, or as XLSX. \
        Nothing of the file was stored.
        """)
  }

  @Test("a file of which no row can be taken")
  func nothing() async throws {
    #expect(
      try await refusal("ticket id,created at,channel\nA1,2023-03-01 08:00,drum\n")
        == """
        2: Not one row could be taken; the first fails because of “drum” in “channel”: unknown value. \
        Run `assay import FILE --propose` to see how the file is read. Nothing of the file was stored.
        """)
  }

  @Test("a file with a header and no rows")
  func headerOnly() async throws {
    #expect(
      try await refusal("ticket id,created at\n")
        == "0: The file has a header and no rows. Check the filter of the export, and export it again.")
  }

  @Test("a column that stands in the header twice")
  func twins() async throws {
    #expect(
      try await refusal("ticket id,created at,ticket id\nA1,2023-03-01 08:00,A2\n")
        == "1: The column “ticket id” stands in the header more than once. Rename or remove one of them.")
  }

  @Test("a file without the columns that every ticket needs")
  func noColumns() async throws {
    let importing = try await Importing()
    await #expect {
      try await importing.tickets("name,city\nAnn,Rome\n")
    } throws: {
      ($0 as? Problem)?.what == "No column of this file is known to be external_id or created_at."
    }
  }

  // MARK: Rows

  private static let header =
    "ticket id,created at,first reply,resolved at,agent,channel,satisfaction,reopens,complaint,subject"
  private static let good = (1...100).map { "A\($0),2023-03-01 08:00,,,Ann,chat,,,,\n" }.joined()

  @Test(
    "a bad row is rejected with line, column, value and reason, and the others are taken",
    arguments: [
      (",2023-03-01 08:00,,,Ann,chat,,,,", "ticket id", "", .missing),
      ("B1,,,,Ann,chat,,,,", "created at", "", .missing),
      ("B1,2023-03-01 08:00,,,Ann", "", "", .tooFewFields),
      ("B1,2023-03-01 08:00,,,Ann,chat,,,,,", "", "", .tooManyFields),
      ("B1,2023-03-01 08:00,,,Ann,drum,,,,", "channel", "drum", .unknownValue),
      ("B1,2023-13-01 08:00,,,Ann,chat,,,,", "created at", "2023-13-01 08:00", .badTime),
      ("B1,12:30.0,,,Ann,chat,,,,", "created at", "12:30.0", .clippedTime),
      ("B1,2023-03-01 08:00,,,Ann,chat,often,,,", "satisfaction", "often", .badNumber),
      ("B1,2023-03-01 08:00,,,Ann,chat,9,,,", "satisfaction", "9", .outOfRange),
      ("B1,2023-03-01 08:00,,,Ann,chat,,x,,", "reopens", "x", .badNumber),
      ("B1,2023-03-01 08:00,,,Ann,chat,,,perhaps,", "complaint", "perhaps", .notYesOrNo),
      ("B1,2023-03-01 08:00,,2023-02-01 08:00,Ann,chat,,,,", "resolved at", "2023-02-01 08:00", .solvedBeforeCreated),
      ("B1,2023-03-01 08:00,2023-03-01 08:05,,,chat,,,,", "agent", "", .answeredByNobody),
      ("B1,9999-03-01 08:00,,,Ann,chat,,,,", "created at", "9999-03-01 08:00", .implausibleTime),
    ] as [(String, String, String, Rejection.Reason)])
  func rejected(row: String, column: String, value: String, reason: Rejection.Reason) async throws {
    let importing = try await Importing()
    let summary = try await importing.tickets("\(Self.header)\n\(Self.good)\(row)\n")
    #expect(summary.rejections == [Rejection(line: 102, column: column, value: value, reason: reason)])
    #expect((summary.added, summary.rejected) == (100, 1))
  }

  @Test("a row without an offset among many with one is rejected")
  func noOffset() async throws {
    let importing = try await Importing()
    let rows = (1...9).map { "A\($0),2023-03-01T08:00:00Z\n" }.joined()
    let path = try importing.folder.write("ticket id,created at\n\(rows)B1,2023-03-01 08:00\n", to: "t.csv")
    let summary = try await importing.tickets(at: path, zone: nil)
    #expect(
      summary.rejections
        == [Rejection(line: 11, column: "created at", value: "2023-03-01 08:00", reason: .noOffset)])
  }

  @Test("a text that is too long, and one that is not text, are rejected")
  func texts() async throws {
    let importing = try await Importing()
    let long = String(repeating: "x", count: 10_001)
    var bytes = Array(
      "\(Self.header)\n\(Self.good)B1,2023-03-01 08:00,,,Ann,chat,,,,\(long)\nB2,2023-03-01 08:00,,,Ann,chat,,,,".utf8)
    bytes += [0xC3, 0x28, 0x0A]
    let path = "\(importing.folder.path)/t.csv"
    try Data(bytes).write(to: URL(filePath: path))
    let summary = try await importing.tickets(at: path)
    #expect(summary.rejections.map(\.reason) == [.tooLong, .badText])
    #expect(summary.rejections.map(\.line) == [102, 103])
  }

  @Test(
    "a duration beyond all reason is rejected",
    arguments: ["1e300", "999999999999:00:00", "nan", "-9223372036854775808:0:0"])
  func durations(value: String) async throws {
    let importing = try await Importing()
    let rows = (1...9).map { "A\($0),2023-03-01 08:00,5\n" }.joined()
    let summary = try await importing.tickets(
      "ticket id,created at,vendor_first_response\n\(rows)B1,2023-03-01 08:00,\(value)\n")
    #expect(summary.rejections.map(\.reason) == [.badNumber])
  }
}
