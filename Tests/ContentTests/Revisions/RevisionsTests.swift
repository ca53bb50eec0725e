import Content
import Foundation
import Kernel
import Store
import TestSupport
import Testing

private let now = Instant(1_700_000_000_000)

@Suite("Revisions")
struct RevisionsTests {
  @Test("publishing tells new from changed from unchanged", arguments: Engine.allCases)
  func outcomes(engine: Engine) async throws {
    let publishing = Publishing(try await engine.database())

    let rounds = [["one", "two"], ["one", "2"], ["one", "2"]]
    var outcomes: [[Revisions.Outcome]] = []
    for texts in rounds {
      let documents = zip(["a", "b"], texts).map { Document.note($0, $1) }
      outcomes.append(try await publishing.publish(documents, at: now, by: "li", record: { _, _ in }).map(\.outcome))
    }

    #expect(outcomes == [[.new, .new], [.unchanged, .changed], [.unchanged, .unchanged]])
  }

  @Test("given a text that was changed in the database, then it is named, and no other", arguments: Engine.allCases)
  func spoiled(engine: Engine) async throws {
    let database = try await engine.database()
    let documents = [Document.note("a", "one"), Document.note("b", "two")]
    _ = try await Publishing(database).publish(documents, at: now, by: "li", record: { _, _ in })
    #expect(try await database.read { try Revisions($0).spoiled() } == [])

    try await database.write { _ = try $0.execute("UPDATE revision SET body = 'other' WHERE name = 'b'") }

    let found = try await database.read { try Revisions($0).spoiled() }.map(\.english)
    #expect(found.count == 1 && found[0].hasPrefix("note “b”, revision \(documents[1].hash.prefix(8))"))
  }

  @Test(
    "given an older text published again, when asked, then it is current and the history has all three",
    arguments: Engine.allCases)
  func backAndForth(engine: Engine) async throws {
    let database = try await engine.database()
    let (old, new) = (Document.note("a", "old"), Document.note("a", "new"))

    for (index, document) in [old, new, old].enumerated() {
      _ = try await Publishing(database).publish([document], at: now + Int64(index), by: "li", record: { _, _ in })
    }

    let (current, history) = try await database.read { connection in
      let revisions = Revisions(connection)
      return (try revisions.current(kind: "note", name: "a"), try revisions.history(kind: "note", name: "a"))
    }
    #expect(current?.text == old.text)
    #expect(current?.madeAt == now)
    #expect(history.map(\.hash) == [old.hash, new.hash, old.hash])
    #expect(history.map(\.at) == [now + 2, now + 1, now])
  }

  @Test(
    "given a replaced text, when it is asked for by its hash, then it is there unchanged", arguments: Engine.allCases)
  func immutable(engine: Engine) async throws {
    let database = try await engine.database()
    let old = Document.note("a", "旧")
    _ = try await Publishing(database).publish([old], at: now, by: "li", record: { _, _ in })
    _ = try await Publishing(database).publish([.note("a", "新")], at: now, by: "li", record: { _, _ in })

    #expect(try await database.read { try Revisions($0).revision(old.hash)?.text } == old.text)
  }

  @Test(
    "given two of the same kind and name, when all current ones are listed, then each name stands once",
    arguments: Engine.allCases)
  func listing(engine: Engine) async throws {
    let database = try await engine.database()
    let documents = [Document.note("b", "1"), .note("a", "1"), .note("b", "2")]
    for document in documents {
      _ = try await Publishing(database).publish([document], at: now, by: "li", record: { _, _ in })
    }

    let all = try await database.read { try Revisions($0).allCurrent(kind: "note") }

    #expect(all.map(\.hash) == [documents[1].hash, documents[2].hash])
  }

  @Test(
    "given odd line ends and a byte order mark, when a text is exported, then it is the same byte for byte",
    arguments: Engine.allCases)
  func export(engine: Engine) async throws {
    let publishing = Publishing(try await engine.database())
    let text = "\u{FEFF}kind: note\r\nid: a\r\ntext: 'café e\u{301} 👩‍👩‍👧'\n\n"
    _ = try await publishing.publish(
      [Document(kind: "note", name: "a", text: text)], at: now, by: "li", record: { _, _ in })
    let folder = try TemporaryFolder().path

    let paths = try await publishing.export(to: "\(folder)/out")

    #expect(paths == ["\(folder)/out/a.yaml"])
    #expect(try Data(contentsOf: URL(filePath: "\(folder)/out/a.yaml")) == Data(text.utf8))
  }

  @Test(
    "given a file that says something else, when texts are exported, then it stays unless it may be replaced",
    arguments: Engine.allCases)
  func exportOverOthers(engine: Engine) async throws {
    let publishing = Publishing(try await engine.database())
    _ = try await publishing.publish(
      [Document.note("a", "1"), .note("b", "1")], at: now, by: "li", record: { _, _ in })
    let folder = try TemporaryFolder()
    _ = try await publishing.export(to: folder.path)
    let mine = try folder.write("mine", to: "b.yaml")

    let refused = await #expect(throws: Problems.self) { _ = try await publishing.export(to: folder.path) }

    #expect(refused?.all.map(\.place) == [Problem.Place(file: mine)])
    #expect(try String(contentsOfFile: mine, encoding: .utf8) == "mine")
    #expect(try await publishing.export(to: folder.path, replacing: true).count == 2)
    #expect(try String(contentsOfFile: mine, encoding: .utf8) != "mine")
  }

  @Test(
    "given a text published again after another, when its value is read each time, then it is that of the current text",
    arguments: Engine.allCases)
  func currentValue(engine: Engine) async throws {
    let database = try await engine.database()
    var read: [Published<Note>?] = []
    for (index, text) in ["one", "two", "one"].enumerated() {
      let document = Document.note("a", text)
      _ = try await Publishing(database).publish([document], at: now + Int64(index), by: "li", record: { _, _ in })
      read.append(try await database.read { try Revisions($0).current(Note.self, name: "a") })
    }

    #expect(read.map { $0?.value.text } == ["one", "two", "one"])
    #expect(read.map { $0?.revision.text } == ["one", "two", "one"].map { Document.note("a", $0).text })
    #expect(read.map { $0?.revision.madeAt } == [now, now + 1, now])
  }

  // printf 'kind: note\nid: a\ntext: b\n' | sha256sum
  @Test("the hash is the SHA-256 of the bytes")
  func hash() {
    #expect(Document.note("a", "b").hash == "9238394a545a3bb98dcd34aeb0b880fac19a99d65380a39060c6df7f6429bc45")
  }
}
