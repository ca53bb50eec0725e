import Kernel
import People
import Quality
import Store
import TestSupport
import Testing
import Tickets

@Suite struct RunningClocksTests {
  @Test("an agent's running clocks come nearest limit first, and nobody else's", arguments: Engine.allCases)
  func running(_ engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [4, 2])
    let start = Zone.shanghai.start(of: MadeDay.first + 1)
    try await made.put(.open, dueAt: start + 2_000, on: [1])
    try await made.put(.open, dueAt: start + 1_000, on: [2])
    try await made.put(.breached, dueAt: start + 500, on: [3])
    try await made.put(.open, dueAt: start + 1_500, on: [5])
    let numbers = try await made.database.read { connection in
      let agent = try Agents(connection).named("a0").id
      return try StoredClocks(connection).running(of: agent, dueIn: start..<start + 3_000).map(\.number)
    }
    #expect(numbers == ["T2", "T1"])
  }

  @Test("clocks that are due outside the span are left out", arguments: Engine.allCases)
  func span(_ engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [1])
    let start = Zone.shanghai.start(of: MadeDay.first + 1)
    try await made.put(.open, dueAt: start + 2_000, on: [1])
    let count = try await made.database.read { connection in
      let agent = try Agents(connection).named("a0").id
      return try StoredClocks(connection).running(of: agent, dueIn: start..<start + 1_000).count
    }
    #expect(count == 0)
  }

  @Test("the last import is the one entered last, and none before the first", arguments: Engine.allCases)
  func lastImport(_ engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [1])
    #expect(try await made.database.read { try LatestImport.read($0) } == nil)
    for (id, file) in [(1, "a.csv"), (2, "b.csv")] {
      try await made.execute(
        """
        INSERT INTO import (id, file, digest, kind, at, added, changed, unchanged, rejected)
        VALUES (\(id), \(file), \(file), 'tickets', \(id * 1000), 5, 3, 1, 2)
        """)
    }
    let last = try #require(try await made.database.read { try LatestImport.read($0) })
    #expect(last.file == "b.csv" && last.at == Instant(2000) && (last.added, last.changed, last.rejected) == (5, 3, 2))
  }

  @Test("the next commitment is that of the first day that is not drawn", arguments: Engine.allCases)
  func nextCommitment(_ engine: Engine) async throws {
    let made = try await MadeDay.make(engine, tickets: [3])
    try await made.draw()
    let day = made.day
    #expect(try await made.database.read { try SeedCommitments($0).next(from: day) }?.day == day + 1)
    try await made.answer("a0", [9], on: day + 1)
    try await made.draw(day + 1)
    #expect(try await made.database.read { try SeedCommitments($0).next(from: day) }?.day == day + 2)
  }
}
