import Store
import TestSupport
import Testing

/// A database that imports go into which are killed again and again.
struct KilledImports {
  /// Files of one command.
  struct Batch {
    let isMessages: Bool
    let names: [String]
  }

  private static let filesPerRun = 3

  let folder: TemporaryFolder
  let engine: Engine
  let address: String
  private(set) var killer: Killer
  /// Runs after which some files of the command were in and others were not.
  private(set) var cutApart = 0
  /// Processor time of whole runs, for tickets and messages.
  private var whole: [Bool: UInt64] = [:]
  private var round = 0

  /// Imports one batch of each kind undisturbed, to learn how long that takes.
  static func make(_ engine: Engine, seed: UInt64) async throws -> KilledImports {
    let (folder, address) = (try TemporaryFolder(), try await engine.newAddress())
    _ = try await engine.open(address)
    let killer = try await Killer(engine, address, in: folder, seed: seed)
    var made = KilledImports(folder: folder, engine: engine, address: address, killer: killer)
    for _ in 0..<2 {
      let batch = try made.nextBatch()
      let ending = try Child.start(made.command(batch), in: folder).waitUntilEnded()
      try #require(ending.exitCode == 0)
      made.whole[batch.isMessages] = ending.processorTime
    }
    return made
  }

  private init(folder: TemporaryFolder, engine: Engine, address: String, killer: Killer) {
    (self.folder, self.engine, self.address, self.killer) = (folder, engine, address, killer)
  }

  /// Kills one import, looks at what it left behind, and repeats it.
  mutating func next() async throws {
    let batch = try nextBatch()
    let result = try await killer.run(command(batch), wholeTakes: whole[batch.isMessages] ?? 0)
    let entered = try await entered(batch)
    let acknowledged = batch.names.filter { result.said.contains("\($0).csv\n") }
    #expect(entered.starts(with: acknowledged), "round \(round): acknowledged files are in")
    #expect(batch.names.starts(with: entered), "round \(round): files go in one after the other")
    #expect(result.ending.exitCode != 0 || entered == batch.names, "round \(round): a finished run is in")
    cutApart += entered.isEmpty || entered == batch.names ? 0 : 1
    try await expectWhole(batch, entered)
    try expectVerified()
    try await `repeat`(batch, entered)
  }

  private func `repeat`(_ batch: Batch, _ entered: [String]) async throws {
    let outcome = try Program.run(command(batch), in: folder)
    #expect(outcome.code == 0 && outcome.errors == "", "round \(round): \(outcome)")
    let known = batch.names.filter { outcome.output.contains("\($0).csv: imported before, nothing changed") }
    #expect(known == entered, "round \(round): what was in is left alone")
    #expect(try await self.entered(batch) == batch.names)
    try await expectWhole(batch, batch.names)
  }

  /// Tickets of three files, then the messages of these tickets.
  private mutating func nextBatch() throws -> Batch {
    let isMessages = round % 2 == 1
    let names = (0..<Self.filesPerRun).map { "\(isMessages ? "m" : "t")\(round)\(["a", "b", "c"][$0])" }
    for (index, name) in names.enumerated() {
      let number = (round - (isMessages ? 1 : 0)) * Self.filesPerRun + index
      let tickets = "t\(round - 1)\(["a", "b", "c"][index])"
      let text =
        isMessages
        ? MadeExport.messages(name, of: tickets, number: number) : MadeExport.tickets(name, number: number)
      _ = try folder.write(text, to: "\(name).csv")
    }
    round += 1
    return Batch(isMessages: isMessages, names: names)
  }

  private func command(_ batch: Batch) -> [String] {
    ["import"] + batch.names.map { "\($0).csv" } + ["--kind", batch.isMessages ? "messages" : "tickets"]
      + ["--database", address]
  }

  func expectVerified() throws {
    let outcome = try Program.run(["verify", "--database", address], in: folder)
    #expect(outcome.code == 0 && outcome.output.hasSuffix("all agree.\n"), "round \(round): \(outcome)")
  }

  /// The batch's files that the list of imports knows, in the order they came in.
  ///
  /// Reads inside a write, which waits until a server has noticed that its client died.
  private func entered(_ batch: Batch) async throws -> [String] {
    let files = batch.names.map { "\($0).csv" }
    return try await engine.open(address).write { connection in
      try connection.rows("SELECT file FROM import WHERE file IN \(list: files) ORDER BY id") {
        String(try $0.get(0, as: String.self).dropLast(4))
      }
    }
  }

  /// Every row of the files that are in, and none of the others.
  private func expectWhole(_ batch: Batch, _ entered: [String]) async throws {
    let database = try await engine.open(address)
    for name in batch.names {
      let isIn = entered.contains(name)
      let found = try await database.read { connection in
        try batch.isMessages ? Self.messages(name, connection) : Self.tickets(name, connection)
      }
      let whole = batch.isMessages ? [MadeExport.messages] : [MadeExport.tickets, 1]
      #expect(found == (isIn ? whole : whole.map { _ in 0 }), "round \(round): \(name) is \(isIn ? "in" : "out")")
    }
    let versions = try await database.read { connection in
      try connection.rows("SELECT DISTINCT subject FROM ticket WHERE external_id LIKE 'shared-%'") {
        try $0.get(0, as: String.self)
      }
    }
    #expect(versions.count == 1, "round \(round): the shared tickets are of one file")
    if let last = entered.last, !batch.isMessages { #expect(versions == [last]) }
  }

  private static func tickets(_ name: String, _ connection: any Connection) throws -> [Int] {
    [
      try connection.value("SELECT count(*) FROM ticket WHERE external_id LIKE \("\(name)-%")") ?? -1,
      try connection.value("SELECT count(*) FROM agent WHERE name = \("Only \(name)")") ?? -1,
    ]
  }

  private static func messages(_ name: String, _ connection: any Connection) throws -> [Int] {
    [try connection.value("SELECT count(*) FROM message WHERE body = \(name)") ?? -1]
  }
}
