import Foundation
import Kernel
import Knowledge
import Testing

/// One line of the contract of how a search behaves.
struct Probe: Sendable, CustomTestStringConvertible {
  let id: String
  let text: String
  let right: Set<String>

  var isNegative: Bool { id.hasPrefix("negative:") }
  var testDescription: String { "\(id) \(text)" }
}

/// The files beside this one: 36 cards, 85 queries, and which cards answer which query.
enum Probes {
  static func rows(_ name: String) throws -> [[String]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Probes/\(name).tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  static func cards() throws -> [SearchCard] {
    try rows("docs").map { row in
      SearchCard(id: row[0], title: row[1], aliases: row[2].split(separator: " ").map(String.init), body: row[3])
    }
  }

  static func all() throws -> [Probe] {
    let right = Dictionary(grouping: try rows("qrels"), by: { $0[0] })
    return try rows("queries").map { row in
      Probe(id: row[0], text: row[2], right: Set((right[row[0]] ?? []).map { $0[1] }))
    }
  }
}

@Suite struct ProbeTests {
  private static let index = Result { SearchIndex(try Probes.cards()) }

  @Test("given the probes, then there are 85 of them")
  func number() throws {
    #expect(try Probes.all().count == 85)
  }

  @Test(
    "given a probe's cards, when it is searched, then a right one is among the first three", arguments: try Probes.all()
  )
  func finds(_ probe: Probe) throws {
    let answer = try Self.index.get().search(SearchQuery(probe.text, today: Day(number: 20_000)))
    if probe.isNegative {
      #expect(!answer.isConfident)
    } else {
      #expect(answer.hits.prefix(3).contains { probe.right.contains($0.id) }, "\(answer.hits.map(\.id))")
    }
  }

  @Test("given questions about other things, then hardly any is answered with confidence")
  func otherThings() throws {
    let questions = ["北京哪里有好吃的烤鸭", "孩子发烧怎么办", "这首歌叫什么名字", "how do i bake sourdough bread", "高考分数线是多少"]
    let confident = try questions.filter {
      try Self.index.get().search(SearchQuery($0, today: Day(number: 20_000))).isConfident
    }
    #expect(confident == [])
  }
}
