import Kernel
import Quality
import Store
import TestSupport
import Testing

@Suite("Submitting reviews by the file")
struct ReviewBatchTests {
  private let options = ReviewBatch.Options(reviewer: "r0")

  private func csv(
    _ given: MadeReviews, _ rest: [String], header: String = "ticket,resolution,identity,comment"
  ) -> String {
    ([header] + zip(given.tasks, rest).map { "\($0.number),\($1)" }).joined(separator: "\n") + "\n"
  }

  @Test("given good rows, when they are submitted twice, then they are stored once", arguments: Engine.allCases)
  func twice(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    let text = csv(given, ["5,yes,", "4,n/a,fine", "3,no,\"careless, he said\"", "5,是,好"])

    let first = try await given.batch(text, options)
    let second = try await given.batch(text, options)

    #expect(first == ReviewBatch.Summary(submitted: 4))
    #expect(second == ReviewBatch.Summary(unchanged: 4))
    #expect(try await given.reviews(task: 1).map(\.comment) == ["fine"])
  }

  @Test("given bad rows, then each is told with its place and nothing is stored", arguments: Engine.allCases)
  func bad(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    let text = csv(given, ["5,yes,", "7,yes,", "1,yes,", "good,yes,"]) + "T99,5,5,\n"

    let problems = await #expect(throws: Problems.self) { try await given.batch(text, options) }

    let columns = given.tasks.map { $0.number.count + 2 }
    #expect(
      problems?.all.map(\.description) == [
        "r.csv:3:\(columns[1]): `resolution` cannot have 7 points. Give it 1 to 5.",
        "r.csv:4:\(columns[2]): `resolution` has 1 points without evidence or a comment. "
          + "Quote a sentence of the conversation, or say in a comment what was wrong.",
        "r.csv:5:\(columns[3]): “good” is no number of points. Write 1 to 5, or N/A.",
        "r.csv:6:1: The ticket “T99” was not drawn for review. See what was drawn with: assay draw show DAY",
      ])
    #expect(try await given.reviews() == [])
  }

  @Test("given a bad row among good ones, when good ones are kept, then they are stored", arguments: Engine.allCases)
  func keepGood(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)

    let summary = try await given.batch(
      csv(given, ["5,yes,", "9,yes,"]), ReviewBatch.Options(reviewer: "r0", keepsGood: true))

    #expect(summary.submitted == 1 && summary.refused == 1 && summary.problems.count == 1)
    #expect(try await given.reviews().count == 1)
  }

  @Test("given other points, then they are refused until a correction is asked for", arguments: Engine.allCases)
  func correction(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    _ = try await given.batch(csv(given, ["5,yes,"]), options)
    let changed = csv(given, ["4,yes,"])

    let problems = await #expect(throws: Problems.self) { try await given.batch(changed, options) }
    let summary = try await given.batch(changed, ReviewBatch.Options(reviewer: "r0", correction: "second look"))

    #expect(problems?.all.first?.description.contains("--correct --reason") == true)
    #expect(summary == ReviewBatch.Summary(corrected: 1))
    #expect(try await given.reviews().map(\.reason) == [nil, "second look"])
  }

  @Test("a row may name criteria in Chinese, evidence and root cause once for all", arguments: Engine.allCases)
  func chinese(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)

    _ = try await given.batch(
      csv(given, ["2,是,r0,等等吧,new-hire"], header: "工单号,问题解决度,身份核实,质检员,证据,根因"), ReviewBatch.Options())

    let verdict = try await given.reviews().first?.verdicts["resolution"]
    #expect(verdict == ReviewDraft.Verdict(.points(2), evidence: "等等吧", rootCause: "new-hire"))
  }

  @Test("given JSON, then criteria may carry their own evidence, and faults their place", arguments: Engine.allCases)
  func json(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    let objects = """
      [
        {"ticket": "\(given.tasks[0].number)", "reviewer": "r0", "criteria": {
          "resolution": {"points": 1, "evidence": "no idea", "root_cause": "no-rule"}, "identity": "N/A"}},
        {"ticket": "\(given.tasks[1].number)", "reviewer": "r0", "criteria": {"resolution": 5,
          "identity": 8}}
      ]
      """

    let summary = try await given.batch(objects, ReviewBatch.Options(keepsGood: true), name: "r.json")

    #expect(summary.submitted == 1)
    #expect(summary.problems.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0)" } == ["5:17"])
    #expect(try await given.reviews().first?.verdicts["identity"]?.mark == .notApplicable)
  }

  @Test("given JSON with texts of the wrong kind, each is refused with its place", arguments: [Engine.sqlite])
  func jsonKinds(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    let objects = """
      [{"ticket": "\(given.tasks[0].number)", "comment": ["they were rude"], "reason": true, "agent": {},
        "seconds": "soon", "fatal": "rude", "criteria": {"resolution": 4, "identity": 5}}]
      """

    let problems = await #expect(throws: Problems.self) { try await given.batch(objects, options, name: "r.json") }

    #expect(problems?.all.compactMap { $0.place?.line } == [1, 1, 1, 2, 2])
    #expect(problems?.all.first?.what == "Expected a text here, found a list.")
    #expect(try await given.reviews() == [])
  }

  @Test("given JSON as json.dumps writes it, an emoji and an empty comment are taken", arguments: Engine.allCases)
  func jsonEscapes(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    let objects = """
      [{"ticket": "\(given.tasks[0].number)", "comment": "\\ud83d\\ude00 \\u597d", "criteria": {"resolution": 4, "identity": 5}},
      \t{"ticket": "\(given.tasks[1].number)", "comment": "", "criteria": {"resolution": 4, "identity": 5}}]
      """

    let summary = try await given.batch(objects, options, name: "r.json")

    #expect(summary == ReviewBatch.Summary(submitted: 2))
    #expect(try await given.reviews().map(\.comment) == ["😀 好"])
  }

  @Test("given a ticket with a second, silent review, nobody is told whose it is", arguments: Engine.allCases)
  func silent(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine, tickets: [5], reviewers: 3)
    let task = given.tasks[0]
    let others = ["r0", "r1", "r2"].filter { $0 != task.reviewerName }
    try await given.database.write { connection in
      let second = try Reviewers(connection).named(others[0]).id
      try connection.execute(
        """
        INSERT INTO assignment (id, draw_id, agent_id, ticket_id, part, rank, reviewer_id, state, assigned_at)
        SELECT id + 1000, draw_id, agent_id, ticket_id, 1, rank, \(second), state, assigned_at FROM assignment
        WHERE id = \(task.id)
        """)
    }

    let problems = await #expect(throws: Problems.self) {
      try await given.batch(csv(given, ["5,yes,"]), ReviewBatch.Options(reviewer: others[1]))
    }

    #expect(problems?.all.first?.remedy == "It is with \(task.reviewerName) (2023-03-01, for a0).")
  }

  @Test("given a file without a criterion's column, then the ticket's rubric is named", arguments: [Engine.sqlite])
  func missingColumn(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)

    let problems = await #expect(throws: Problems.self) {
      try await given.batch(csv(given, ["5"], header: "ticket,resolution"), options)
    }

    #expect(
      problems?.all.map(\.description) == [
        "r.csv:2:1: The ticket “\(given.tasks[0].number)” is scored by service-quality, and there are no points for "
          + "identity. Add them, or name another rubric with --rubric NAME."
      ])
  }

  @Test("given an unknown column, then the file is refused", arguments: [Engine.sqlite])
  func unknownColumn(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)

    let problems = await #expect(throws: Problems.self) { try await given.batch("ticket,speed\n1,2\n", options) }

    #expect(problems?.all.map(\.what) == ["There is no criterion or field `speed`."])
  }
}
