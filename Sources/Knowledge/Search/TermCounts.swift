/// How often each card holds each term, a field's weight counted in.
struct TermCounts {
  private(set) var vocabulary = Vocabulary()
  /// Each card's terms and weights, card by card; a card's begin at its place in `starts`.
  private(set) var terms: [Int32] = []
  private(set) var weights: [UInt16] = []
  private(set) var starts: [Int] = [0]
  /// Each card's length: characters and words, weighted like the terms.
  private(set) var lengths: [Float] = []
  private(set) var cardsByTerm: [Int32] = []
  /// The pairs and words of each title, ordered.
  private(set) var titles: [[Int32]] = []

  private var scratch: [UInt16] = []
  private var touched: [Int32] = []
  private var title: Set<Int32> = []

  init(_ texts: some Sequence<IndexedText>) {
    for text in texts { add(text) }
    vocabulary.seal()
    scratch = []
  }

  private mutating func add(_ text: IndexedText) {
    lengths.append(0)
    title.removeAll(keepingCapacity: true)
    count(text.title, weight: 8, isTitle: true)
    for alias in text.aliases { count(alias, weight: 4) }
    count(text.body, weight: 1)
    titles.append(title.sorted())
    closeCard()
  }

  private mutating func count(_ text: FoldedText, weight: UInt16, isTitle: Bool = false) {
    let card = lengths.count - 1
    Tokenizer.scan(text) { token, _ in
      let term = vocabulary.intern(token)
      add(term, weight)
      if case .pair = token {} else { lengths[card] += Float(weight) }
      if isTitle, !token.isHan { title.insert(term) }
    }
  }

  private mutating func add(_ term: Int32, _ weight: UInt16) {
    let index = Int(term)
    if index >= scratch.count {
      scratch.append(contentsOf: repeatElement(0, count: index + 1 - scratch.count))
      cardsByTerm.append(contentsOf: repeatElement(0, count: index + 1 - cardsByTerm.count))
    }
    if scratch[index] == 0 { touched.append(term) }
    scratch[index] = min(scratch[index], UInt16.max - weight) + weight
  }

  private mutating func closeCard() {
    for term in touched {
      terms.append(term)
      weights.append(scratch[Int(term)])
      cardsByTerm[Int(term)] += 1
      scratch[Int(term)] = 0
    }
    touched.removeAll(keepingCapacity: true)
    starts.append(terms.count)
  }
}
