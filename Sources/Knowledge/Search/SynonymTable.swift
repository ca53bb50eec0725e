/// A team's groups of words that mean the same, found in a query as they are written.
struct SynonymTable: Sendable {
  struct Member: Sendable {
    let group: Int
    let word: String
    let scalars: [UInt32]
  }

  /// A word of the table in a query.
  struct Finding {
    let member: Member
    let place: Range<Int>
  }

  private let groups: [[Member]]
  private let byFirst: [UInt32: [Member]]

  init(_ table: [[String]]) {
    groups = table.enumerated().map { number, words in
      words.map { Member(group: number, word: $0, scalars: Self.trimmed($0)) }.filter { !$0.scalars.isEmpty }
    }
    byFirst = Dictionary(grouping: groups.joined(), by: { $0.scalars[0] })
  }

  private static func trimmed(_ word: String) -> [UInt32] {
    let scalars = FoldedText(word, limit: 100).scalars.drop { $0 == 0x20 }
    return Array(scalars[...(scalars.lastIndex { $0 != 0x20 } ?? scalars.startIndex - 1)])
  }

  /// The words of the table that the text holds, each once.
  func findings(in scalars: [UInt32]) -> [Finding] {
    var (findings, seen): ([Finding], Set<String>) = ([], [])
    for position in scalars.indices {
      for member in byFirst[scalars[position]] ?? [] where scalars[position...].starts(with: member.scalars) {
        let place = position..<position + member.scalars.count
        if Self.standsAlone(place, scalars), seen.insert(member.word).inserted {
          findings.append(Finding(member: member, place: place))
        }
      }
    }
    return findings
  }

  /// The other words of the group.
  func others(of member: Member) -> [Member] { groups[member.group].filter { $0.scalars != member.scalars } }

  /// A word of letters must not be a piece of a longer one.
  private static func standsAlone(_ place: Range<Int>, _ scalars: [UInt32]) -> Bool {
    func joins(_ left: Int, _ right: Int) -> Bool {
      left >= 0 && right < scalars.count && WordRuns.isWord(scalars[left]) && WordRuns.isWord(scalars[right])
    }
    return !joins(place.lowerBound - 1, place.lowerBound) && !joins(place.upperBound - 1, place.upperBound)
  }
}
