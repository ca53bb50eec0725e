import Kernel
import Store
import TestSupport
import Testing

@testable import Tickets

@Suite("Importing times that cannot be, or can be read in two ways")
struct OddTimesTests {
  private static let header = "ticket id,created at,first reply,agent"

  @Test("a time that has not come yet is counted")
  func future() async throws {
    let summary = try await Importing().tickets(
      "\(Self.header)\nA,2024-03-01 08:00,2190-03-01 08:05,Ann\nB,2024-03-01 08:00,2024-03-01 08:05,Ann\n")
    #expect(summary.warnings == [.futureTime: 1])
  }

  @Test("a message of the future is counted")
  func futureMessage() async throws {
    let importing = try await Importing()
    try await importing.tickets("\(Self.header)\nA,2024-03-01 08:00,,Ann\n")
    let summary = try await importing.messages(
      "ticket,seq,author,role,public,at,body\nA,1,C,customer,yes,2190-03-01 08:00,Hi\n")
    #expect(summary.warnings == [.futureTime: 1])
  }

  @Test("times outside two centuries are refused as that, as a whole when there are many")
  func implausible() async throws {
    let importing = try await Importing()
    await #expect {
      try await importing.tickets("\(Self.header)\nA,1900-01-01 00:00,,Ann\nB,2024-03-01 08:00,,Ann\n")
    } throws: {
      ($0 as? Problem)?.what.english.hasPrefix("“1900-01-01 00:00” in the column “created at” lies before 1970") == true
    }
  }

  @Test("a time in the hour that a clock change left out is counted, and read as an hour later")
  func skipped() async throws {
    let importing = try await Importing()
    let summary = try await importing.tickets(
      "\(Self.header)\nA,2024-03-31 02:30,2024-03-31 04:00,Ann\n", zone: "Europe/Rome")
    #expect(summary.warnings == [.skippedTime: 1])
    #expect(try await importing.minutes(.firstResponse, of: "A") == [30])
  }

  @Test("a reply in the hour that a clock showed twice is not before its ticket", arguments: Engine.allCases)
  func repeated(engine: Engine) async throws {
    let importing = try await Importing(engine)
    let summary = try await importing.tickets(
      "\(Self.header)\nA,2024-10-27 02:50,2024-10-27 02:10,Ann\nB,2024-10-27 02:10,2024-10-27 02:50,Ann\n",
      zone: "Europe/Rome")
    #expect(summary.warnings == [:])
    #expect(try await importing.minutes(.firstResponse, of: "A") == [20])
    #expect(try await importing.minutes(.firstResponse, of: "B") == [40])
  }

  @Test("text after a closing quote is counted")
  func strayQuote() async throws {
    let summary = try await Importing().tickets("\(Self.header)\nA,2024-03-01 08:00,,\"Ann\"x\n")
    #expect(summary.warnings == [.strayQuote: 1])
  }
}
