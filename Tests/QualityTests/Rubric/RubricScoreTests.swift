import Content
import Kernel
import Quality
import Testing

@Suite("The score of a review")
struct RubricScoreTests {
  private func rubric(_ mode: Rubric.NotApplicableMode = .redistribute) throws -> Rubric {
    var rubric = try Rubric(yaml: smallRubric, file: "r.yaml")
    rubric.notApplicable = mode
    return rubric
  }

  @Test(
    "the score is the weighted mean of (point − 1) / 4",
    arguments: [(5, 5, 100), (1, 5, 40), (3, 5, 70), (4, 5, 85)] as [(Int, Int, Double)])
  func mean(care: Int, checked: Int, score: Double) throws {
    let result = try rubric().score(["care": .points(care), "checked": .points(checked)])

    #expect(result == RubricScore(score: score, unfailed: score, fatal: []))
  }

  @Test(
    "what does not apply gives its weight to the rest, or counts in full",
    arguments: [(.redistribute, 50), (.full, 70)] as [(Rubric.NotApplicableMode, Double)])
  func notApplicable(mode: Rubric.NotApplicableMode, score: Double) throws {
    #expect(try rubric(mode).score(["care": .points(3), "checked": .notApplicable]).score == score)
  }

  @Test("given a fatal item, when the review is scored, then the score is 0 and the other figure is kept")
  func fatalItem() throws {
    let result = try rubric().score(["care": .points(3), "checked": .points(5)], fatal: ["privacy-leak"])

    #expect(result == RubricScore(score: 0, unfailed: 70, fatal: ["privacy-leak"]))
  }

  @Test("given the lowest point of a fatal criterion, when the review is scored, then it has failed")
  func fatalCriterion() throws {
    let result = try rubric().score(["care": .points(5), "checked": .points(1)])

    #expect(result == RubricScore(score: 0, unfailed: 60, fatal: ["checked"]))
  }

  @Test("given marks that do not fit, when the review is scored, then each is told")
  func misfits() throws {
    let problems = #expect(throws: Problems.self) {
      try rubric().score(["care": .notApplicable, "checked": .points(3), "speed": .points(1)], fatal: ["rudeness"])
    }

    #expect(
      problems?.all.map(\.description) == [
        "The rubric small has no `rudeness`. Use the ids of the rubric.",
        "The rubric small has no `speed`. Use the ids of the rubric.",
        "`care` always applies. Give it 1 to 5.",
        "`checked` cannot have 3 points. Give it 5 (yes) or 1 (no), or N/A.",
      ])
  }

  @Test("given a criterion without a mark, when the review is scored, then it is told")
  func missingMark() throws {
    let problems = #expect(throws: Problems.self) { try rubric().score(["checked": .points(5)]) }

    #expect(problems?.all.map(\.description) == ["`care` has no points. Give it 1 to 5."])
  }

  @Test("given that nothing applies, when the review is scored, then skipping is advised")
  func nothingApplies() throws {
    var rubric = try rubric()
    rubric.criteria[0].notApplicable = .allowed

    let problems = #expect(throws: Problems.self) {
      try rubric.score(["care": .notApplicable, "checked": .notApplicable])
    }

    #expect(problems?.all.map(\.remedy) == ["Skip the ticket with a reason instead."])
  }
}
