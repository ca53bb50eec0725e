import Content
import Kernel
import Quality
import Testing

@Suite("Reading a rubric")
struct RubricReadingTests {
  /// What is wrong with the small rubric after replacing a text in it.
  private func findings(_ old: String, _ new: String) -> [String] {
    precondition(smallRubric.contains(old))
    do {
      _ = try Rubric(yaml: smallRubric.replacing(old, with: new), file: "r.yaml")
      return []
    } catch let problems as Problems {
      return problems.all.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test("given a rubric with every part, when it is read, then every part is there")
  func whole() throws {
    let rubric = try Rubric(yaml: smallRubric, file: "r.yaml")

    #expect(rubric.criteria.map(\.id) == ["care", "checked"])
    #expect(rubric.criterion("care")?.anchors[2] == LocalizedText(zh: "二", en: "two"))
    #expect(rubric.criterion("checked")?.isFatal == true)
    #expect(rubric.criterion("checked")?.trains == Criterion.Trains(cards: ["identity"], drills: ["wrong-caller"]))
    #expect(rubric.fatalItem("privacy-leak")?.title.en == "Privacy leak")
    #expect(rubric.skipReason("no-customer")?.title.zh == "没有客户")
    #expect(rubric.cannedPhrases[.zh] == ["您好，收到您的问题"])
    #expect(rubric.notApplicable == .redistribute)
    #expect(rubric.lowPoints == 2)
  }

  @Test("given a cause inside another, when it is looked up, then its bone and the way down are told")
  func rootCause() throws {
    let found = try #require(try Rubric(yaml: smallRubric, file: "r.yaml").rootCause("new-hire"))

    #expect(found.bone == .people)
    #expect(found.path.map(\.id) == ["knowledge", "new-hire"])
  }

  @Test(
    "each fault is one finding at its place",
    arguments: [
      ("weight: 40", "weight: 30", "5:1: The weights of the criteria add up to 90. Make them add up to 100."),
      ("weight: 60", "weight: 0", "10:5: The criterion `care` counts for nothing. Give it a weight, or make it fatal."),
      (
        "      3: { zh: 三, en: three }\n", "",
        "13:7: There is no anchor for `3`. Say in one sentence what it looks like, in both languages."
      ),
      ("3: { zh: 三, en: three }", "3: { zh: 三 }", "15:10: The key `en` is missing. Add `en: …`."),
      (
        "3: { zh: 三, en: three }", "3: { zh: 三, en: two }",
        "16:10: The anchor `two` stands in line 15 already. Give one of them another name."
      ),
      ("no: { zh: 无", "maybe: { zh: 无", "28:7: Unknown key `maybe`. Known here: `yes`, `no`."),
      (
        "id: checked", "id: care", "18:5: The criterion `care` stands in line 6 already. Give one of them another name."
      ),
      (
        "id: new-hire", "id: no-rule",
        "39:13: The root cause `no-rule` stands in line 38 already. Give one of them another name."
      ),
      (
        "id: privacy-leak", "id: care",
        "29:1: The fatal item `care` has the name of a criterion. Give one of them another name."
      ),
      ("scale: 1-5", "scale: 1-10", "9:12: Expected one of `1-5`, `yes-no`, `computed` here, found `1-10`."),
      ("scale: 1-5", "scale: computed", "6:5: The key `computed` is missing. Add `computed: …`."),
      ("  tools: []\n", "", "34:3: The key `tools` is missing. Add `tools: …`."),
      ("languages: [zh, en]", "languages: [zh, fr]", "3:17: Expected one of `zh`, `en` here, found `fr`."),
      ("languages: [zh, en]", "languages: []", "3:1: No language is named. Write `[zh, en]`."),
      ("notApplicable: refused", "notApplicable: no", "11:20: Expected one of `allowed`, `refused`, `usual`"),
      ("fatal: true", "fatel: true", "24:5: Unknown key `fatel`. Did you mean `fatal`?"),
      ("en: [We have", "en: [a, a, We have", "47:11: The phrase `a` stands in line 47 already."),
    ])
  func faults(old: String, new: String, finding: String) {
    let findings = findings(old, new)

    #expect(findings.contains { $0.hasPrefix("r.yaml:\(finding)") }, "\(findings)")
  }

  @Test("given no criteria, when the rubric is read, then it is said that nothing can be scored")
  func nothingToScore() throws {
    let lines = smallRubric.split(separator: "\n")
    let text = (lines[..<4] + ["criteria: []"] + lines[28...]).joined(separator: "\n")

    #expect(
      throws: Problems([
        Problem(
          .invalid, "There is no criterion that can be scored.", remedy: "Add one with a weight.",
          place: Problem.Place(file: "r.yaml", line: 5, column: 1))
      ])
    ) {
      try Rubric(yaml: text, file: "r.yaml")
    }
  }
}
