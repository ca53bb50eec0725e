/// The pairs and words of each card's title, for comparing a title with a whole query.
struct TitleTerms: Sendable {
  private var starts: [Int32] = [0]
  private var terms: [Int32] = []
  /// The rarity of a title's terms in sum.
  private var masses: [Float] = []

  init(_ titles: [[Int32]], rarity: [Float]) {
    for title in titles {
      terms += title
      starts.append(Int32(terms.count))
      masses.append(title.reduce(0) { $0 + rarity[Int($1)] })
    }
  }

  func mass(of card: Int32) -> Float { masses[Int(card)] }

  func holds(_ card: Int32, _ term: Int32) -> Bool {
    terms[Int(starts[Int(card)])..<Int(starts[Int(card) + 1])].holdsSorted(term)
  }
}
