import Content
import Quality
import Store
import TestSupport
import Testing

@Suite struct RubricUseTests {
  @Test("reviews that count are counted once for the revision they used", arguments: Engine.allCases)
  func counts(_ engine: Engine) async throws {
    let made = try await MadeReviews.make(engine)
    let review = try await made.submit(MadeReviews.draft(4))
    try await made.submit(MadeReviews.draft(5), task: 1)
    try await made.correct(MadeReviews.draft(3, comment: "Corrected."), reason: "mistaken")
    let none = String(repeating: "0", count: 64)
    let counts = try await made.database.read { try RubricUse($0).counts(of: [review.rubric, none]) }
    #expect(counts == [review.rubric: 2, none: 0])
  }
}
