import Content
import Kernel
import Testing

@testable import Quality

/// The beginnings of comments that a rubric offers.
@Suite struct RubricTemplateTests {
  private func rubric(_ templates: String) throws -> Rubric {
    let text = smallRubric.replacing(
      "    anchors:", with: "    templates:\n\(templates)    anchors:", maxReplacements: 1)
    return try Rubric(yaml: text, file: "r.yaml")
  }

  @Test("given templates for some points, then those have one in both languages and the others none")
  func read() throws {
    let criterion = try #require(try rubric("      2: {zh: 没解决的是, en: What stayed open}\n").criteria.first)
    #expect(criterion.templates == [2: LocalizedText(zh: "没解决的是", en: "What stayed open")])
    #expect(try Rubric(yaml: smallRubric, file: "r.yaml").criteria.allSatisfy { $0.templates.isEmpty })
  }

  @Test(
    "templates for no point of the scale, or in one language only, are refused at their place",
    arguments: ["      7: {zh: 无, en: None}\n", "      2: {en: None}\n", "      - x\n"])
  func refused(_ templates: String) {
    let problems = #expect(throws: Problems.self) { try rubric(templates) }
    #expect(problems?.all.allSatisfy { $0.place?.line != nil } == true)
  }
}
