import Kernel
import Store
import TestSupport
import Testing

@testable import Tickets

@Suite("When tickets come in")
struct ArrivalsTests {
  private let monday = Day(number: 19_723)  // 2024-01-01

  /// Tickets at these hours of days after that Monday, in Kathmandu, three quarters of an hour off the full hours.
  private func database(_ engine: Engine, _ tickets: [(day: Int, hour: Double)]) async throws -> any Database {
    let database = try await engine.database()
    let (zone, monday) = (Zone("Asia/Kathmandu") ?? .utc, monday)
    try await database.write { connection in
      for (index, ticket) in tickets.enumerated() {
        let at = zone.start(of: monday + ticket.day) + Milliseconds(ticket.hour * 3_600_000)
        try Self.add(index + 1, at, connection)
      }
    }
    return database
  }

  private static func add(
    _ id: Int, _ at: Instant, channel: Channel = .chat, excluded: Int = 0, outbound: Int = 0,
    _ connection: any Connection
  ) throws {
    try connection.execute(
      """
      INSERT INTO ticket (id, source_id, external_id, channel, priority, tier, status, excluded, category, created_at,
        outbound, reopens, complaint, offered, digest)
      VALUES (\(id), 1, \("T\(id)"), \(channel), 1, 0, 1, \(excluded), '', \(at), \(outbound), 0, 0, 0, 0)
      """)
  }

  @Test("given a zone beside the full hours, then tickets stand in its hours", arguments: Engine.allCases)
  func hours(engine: Engine) async throws {
    let (zone, monday) = (Zone("Asia/Kathmandu") ?? .utc, monday)
    let database = try await database(engine, [(0, 0), (0, 0.99), (0, 9), (7, 9.5), (6, 23.9), (8, 0)])
    let arrivals = try await database.read { try Arrivals.read(in: monday...(monday + 7), zone: zone, $0) }
    #expect(arrivals.counts[0][0] == 2 && arrivals.counts[0][9] == 2 && arrivals.counts[6][23] == 1)
    #expect(arrivals.counts.joined().reduce(0, +) == 5)
  }

  @Test("given tickets that agents started or that do not count, then they are left out", arguments: Engine.allCases)
  func leftOut(engine: Engine) async throws {
    let (zone, monday) = (Zone.utc, monday)
    let database = try await engine.database()
    try await database.write { connection in
      let at = zone.start(of: monday)
      try Self.add(1, at, connection)
      try Self.add(2, at, excluded: 2, connection)
      try Self.add(3, at, outbound: 1, connection)
      try Self.add(4, at, channel: .phone, connection)
    }
    let counts = try await database.read { connection in
      try [nil, Channel.phone, .email].map { channel in
        try Arrivals.read(in: monday...monday, zone: zone, channel: channel, connection).counts[0][0]
      }
    }
    #expect(counts == [2, 1, 0])
  }
}
