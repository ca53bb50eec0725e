import Kernel

/// The sounds of the titles and aliases, for finding characters by how they are read.
struct PinyinIndex: Sendable {
  /// The characters of all titles and aliases; 0 stands between two runs.
  private var scalars: [UInt32] = [0]
  /// Each one's usual and other syllable; 0 for none.
  private var usual: [UInt16] = [0]
  private var other: [UInt16] = [0]
  /// The places where a syllable is read, for each syllable.
  private var places: [[Int32]] = []
  private(set) var syllables = Syllables()

  private static let mostStrings = 20

  init(_ cards: [SearchCard]) {
    for card in cards { for field in [card.title] + card.aliases { append(FoldedText(field)) } }
    let distinct = Set(scalars).subtracting([0]).sorted()
    let sounds = Pinyin.readings(of: distinct).map { $0.map { syllables.intern($0) } }
    read(Dictionary(keepingFirst: zip(distinct, sounds).map { ($0, $1) }))
  }

  private mutating func append(_ text: FoldedText) {
    for scalar in text.scalars {
      if HanFolding.isHan(scalar) { scalars.append(scalar) } else if scalars.last != 0 { scalars.append(0) }
    }
    if scalars.last != 0 { scalars.append(0) }
  }

  private mutating func read(_ sounds: [UInt32: [UInt16]]) {
    places = Array(repeating: [], count: syllables.count + 1)
    usual = scalars.map { sounds[$0]?.first ?? 0 }
    other = scalars.map { sounds[$0]?.dropFirst().first ?? 0 }
    for place in scalars.indices {
      if usual[place] > 0 { places[Int(usual[place])].append(Int32(place)) }
      if other[place] > 0 { places[Int(other[place])].append(Int32(place)) }
    }
  }

  /// The strings of characters that can be read so, the most frequent first; a syllable may be one of several.
  func strings(_ pattern: [SyllableSet]) -> [[UInt32]] {
    guard let first = pattern.first else { return [] }
    var counts: [[UInt32]: Int] = [:]
    for syllable in first.members {
      for place in places[Int(syllable)] where isRead(Int(place), pattern) {
        counts[Array(scalars[Int(place)..<Int(place) + pattern.count]), default: 0] += 1
      }
    }
    let ordered = counts.sorted { ($1.value, $0.key[0], $0.key.last ?? 0) < ($0.value, $1.key[0], $1.key.last ?? 0) }
    return ordered.prefix(Self.mostStrings).map(\.key)
  }

  private func isRead(_ place: Int, _ pattern: [SyllableSet]) -> Bool {
    guard place + pattern.count <= scalars.count else { return false }
    return pattern.indices.dropFirst().allSatisfy { index in
      pattern[index].contains(usual[place + index]) || pattern[index].contains(other[place + index])
    }
  }
}
