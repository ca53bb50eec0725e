import Content
import Foundation
import Kernel
import Testing

@testable import Quality

private let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Rubrics").path

private let shipped = ["complaint-handling", "phone-call", "service-quality"]

private func text(of name: String) throws -> String {
  try String(contentsOfFile: "\(folder)/\(name).yaml", encoding: .utf8)
}

@Suite("The rubrics that Assay comes with")
struct ShippedRubricsTests {
  @Test("they can be published under their file's name", arguments: shipped)
  func publishable(name: String) throws {
    var findings = Findings()

    let document = ContentReader(kinds: [Rubric.contentKind]).document(
      try text(of: name), file: name, &findings)

    #expect(findings.inOrder.map(\.description) == [])
    #expect(document?.name == name)
  }

  @Test("they are all the rubrics of the folder")
  func all() throws {
    let texts = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      (name, try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8))
    }

    #expect(texts.filter { $0.1.contains("\nkind: rubric\n") }.map(\.0) == shipped.map { "\($0).yaml" })
  }

  @Test("a clean ticket takes at most six keys, Enter among them", arguments: shipped)
  func keys(name: String) throws {
    var given = try MadeSession(rubric: try text(of: name))
    var pressed = 0

    while given.session.criterion != nil, pressed < 20 {
      given.press("5")
      pressed += 1
    }
    given.press("⏎")

    #expect(given.effects == [.submit])
    #expect(pressed + 1 <= 6)
    #expect(pressed + 1 == given.session.rubric.keysOfCleanTicket)
  }

  @Test("they serve a team on its first day", arguments: shipped)
  func useful(name: String) throws {
    let rubric = try Rubric(yaml: try text(of: name), file: name)

    #expect(rubric.languages == [.zh, .en])
    #expect(rubric.criteria.contains { $0.id == "resolution" || $0.id == "resolve" })
    #expect(rubric.fatalItems.contains { $0.id == "privacy-leak" })
    #expect(rubric.fatalItems.allSatisfy { $0.guidance != nil })
    #expect(Bone.allCases.allSatisfy { (rubric.rootCauses[$0]?.count ?? 0) >= 3 })
    #expect(rubric.skipReasons.count >= 5)
    for language in Language.allCases { #expect((rubric.cannedPhrases[language]?.count ?? 0) >= 25) }
  }

  @Test("their anchors fit beside the points on a screen", arguments: shipped)
  func anchorsAreShort(name: String) throws {
    let anchors = try Rubric(yaml: try text(of: name), file: name).criteria.flatMap(\.anchors.values)

    #expect(anchors.filter { $0.zh.count > 60 || $0.en.count > 160 } == [])
  }

  @Test("their Chinese is Chinese and their English is English", arguments: shipped)
  func languages(name: String) throws {
    let rubric = try Rubric(yaml: try text(of: name), file: name)
    let texts =
      rubric.criteria.flatMap { [$0.title, $0.guidance] + $0.anchors.values } + rubric.fatalItems.map(\.title)
    let isHan = { (character: Character) in ("\u{4E00}"..."\u{9FFF}").contains(character) }

    #expect(texts.filter { !$0.zh.contains(where: isHan) || $0.en.contains(where: isHan) } == [])
  }

  @Test("the default has the four dimensions, of which timeliness is computed")
  func dimensions() throws {
    let rubric = try Rubric(yaml: try text(of: "service-quality"), file: "")

    #expect(rubric.criteria.map(\.id) == ["timeliness", "resolution", "attitude", "communication"])
    #expect(rubric.criterion("timeliness")?.scale == .computed(TimelinessRule()))
  }

  @Test("given the default with any one line missing, when it is read, then it is whole or every finding has a place")
  func anyLineMissing() throws {
    let lines = try text(of: "service-quality").split(separator: "\n", omittingEmptySubsequences: false)
    for index in lines.indices {
      let rest = (lines[..<index] + lines[(index + 1)...]).joined(separator: "\n")
      do {
        _ = try Rubric(yaml: rest, file: "r.yaml")
      } catch let problem as Problem {
        #expect(problem.place?.line != nil && problem.place?.column != nil)
      } catch let problems as Problems {
        #expect(problems.all.allSatisfy { $0.place?.line != nil && $0.place?.column != nil && !$0.remedy.isEmpty })
      }
    }
  }
}
