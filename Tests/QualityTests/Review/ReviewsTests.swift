import Kernel
import Quality
import Store
import TestSupport
import Testing

@Suite("Submitting and correcting a review")
struct ReviewsTests {
  /// What `body` is refused with.
  private func refusal(_ body: () async throws -> Void) async -> [String] {
    do {
      try await body()
      return []
    } catch let problem as Problem {
      return [problem.description]
    } catch let problems as Problems {
      return problems.all.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test("given a draft, when it is submitted, then it is final and its assignment reviewed", arguments: Engine.allCases)
  func submit(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)

    let review = try await given.submit(MadeReviews.draft(4))

    #expect(review.version == 1 && review.isLatest && review.kind == .random)
    #expect(review.day == MadeDay.first)
    #expect(review.verdicts["timeliness"]?.points == 5)
    #expect(review.score == 87.5)
    #expect(review.unfailed == review.score)
    #expect(try await MadeReviews.tasks(given.database)[0].state == .reviewed)
    #expect(try await given.reviews() == [review])
  }

  @Test("given N/A, when it is submitted, then its weight goes to the rest", arguments: Engine.allCases)
  func notApplicable(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)

    let review = try await given.submit(MadeReviews.draft(3, identity: .notApplicable))

    #expect(abs(review.score - 4500.0 / 70) < 1e-9)
    #expect(review.verdicts["identity"]?.mark == .notApplicable)
  }

  @Test("given something fatal with a comment, when it is submitted, then the score is 0", arguments: Engine.allCases)
  func fatal(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)

    let review = try await given.submit(MadeReviews.draft(5, comment: "told the address", fatal: ["privacy-leak"]))

    #expect(review.score == 0)
    #expect(review.unfailed == 100)
    #expect(review.fatal == ["privacy-leak"])
  }

  @Test("given a submitted review, when it is submitted again, then it is refused", arguments: Engine.allCases)
  func final(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    try await given.submit(MadeReviews.draft(4))

    let refusal = await refusal { try await given.submit(MadeReviews.draft(5)) }

    let number = given.tasks[0].number
    #expect(
      refusal == [
        "\(number) has been reviewed by r0. A submitted review is final; correct it with: assay review correct \(number)"
      ])
    #expect(try await given.reviews().map(\.score) == [87.5])
  }

  @Test("given another's ticket, when it is submitted, then it is refused", arguments: Engine.allCases)
  func others(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine, reviewers: 2)
    let other = try #require(given.tasks.first { $0.reviewer != given.tasks[0].reviewer }).reviewer

    let refusal = await refusal { try await given.submit(MadeReviews.draft(5), by: other) }

    #expect(refusal.first?.contains("'s to review.") == true)
    #expect(try await given.reviews() == [])
  }

  @Test("given a correction with a reason, then a second version counts and both stay", arguments: Engine.allCases)
  func correct(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    try await given.submit(MadeReviews.draft(4))

    try await given.correct(MadeReviews.draft(5), reason: "read the last message")

    let versions = try await given.reviews()
    #expect(versions.map(\.version) == [1, 2])
    #expect(versions.map(\.isLatest) == [false, true])
    #expect(versions.map(\.score) == [87.5, 100])
    #expect(versions.map(\.reason) == [nil, "read the last message"])
  }

  @Test("a correction needs a reason and a review to correct", arguments: Engine.allCases)
  func correctNothing(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)

    let early = await refusal { try await given.correct(MadeReviews.draft(5), reason: "oh") }
    let blank = await refusal { try await given.correct(MadeReviews.draft(5), reason: " ") }

    #expect(early.first?.hasPrefix("\(given.tasks[0].number) has no review yet.") == true)
    #expect(blank == ["A correction needs a reason. Say why the review is changed."])
  }

  @Test("a correction that says the same is refused", arguments: Engine.allCases)
  func correctSame(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    try await given.submit(MadeReviews.draft(4))

    let refusal = await refusal { try await given.correct(MadeReviews.draft(4), reason: "oh") }

    #expect(refusal.first?.hasPrefix("The correction of \(given.tasks[0].number) says what") == true)
    #expect(try await given.reviews().count == 1)
  }

  @Test("every fault of a draft is told, and nothing is stored", arguments: Engine.allCases)
  func faults(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    let draft = ReviewDraft(
      [
        "timeliness": ReviewDraft.Verdict(.points(2)), "resolution": ReviewDraft.Verdict(.points(2), rootCause: "luck"),
        "identity": ReviewDraft.Verdict(.points(3)), "speed": ReviewDraft.Verdict(.points(3)),
      ], fatal: ["rudeness"])

    let refusal = await refusal { try await given.submit(draft) }

    #expect(
      refusal == [
        "The rubric service-quality has no criterion `speed`. Its criteria are timeliness, resolution, identity.",
        "The rubric service-quality has no fatal item `rudeness`. They are privacy-leak.",
        "`timeliness` has 5 points by the ticket's clocks. "
          + "Leave it empty to take that, or give a reason for overruling it.",
        "The rubric service-quality has no root cause `luck`. Use one of the ids under `rootCauses` in the rubric.",
        "`resolution` has 2 points without evidence or a comment. "
          + "Quote a sentence of the conversation, or say in a comment what was wrong.",
        "`identity` cannot have 3 points. Give it 5 (yes) or 1 (no), or N/A.",
      ])
    #expect(try await given.reviews() == [])
  }

  @Test("given a reason, when the clocks are overruled, then both stand in the review", arguments: Engine.allCases)
  func overrule(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    var draft = MadeReviews.draft(5)
    draft.verdicts["timeliness"] = ReviewDraft.Verdict(.points(2), overruled: "the robot answered")

    let review = try await given.submit(draft)

    #expect(review.verdicts["timeliness"] == ReviewDraft.Verdict(.points(2), overruled: "the robot answered"))
    #expect(review.score == 85)
  }

  @Test("given stock phrases only, when it is submitted, then it is flagged", arguments: Engine.allCases)
  func canned(_ engine: Engine) async throws {
    let given = try await MadeReviews.make(engine)
    let task = given.tasks[0]
    try await given.database.write { connection in
      try connection.execute(
        """
        INSERT INTO message (ticket_id, seq, role, public, agent_id, author, at, body)
        VALUES (\(task.ticket), 1, 1, 1, \(task.agent), 'a0', 1, '您好，收到您的问题！')
        """)
    }

    #expect(try await given.isCanned(0))
    #expect(try await given.submit(MadeReviews.draft(5)).isCanned)
    #expect(try await given.isCanned(1) == false)
    #expect(try await given.submit(MadeReviews.draft(5), task: 1).isCanned == false)
  }
}
