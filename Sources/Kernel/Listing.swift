extension Collection<Sentence> {
  /// The parts with commas between them; of many only the first and how many more there are.
  package func listed(upTo limit: Int = 20) -> Sentence {
    let shown = Sentence(list: Array(prefix(limit)))
    return count > limit ? "\(shown) and \(count - limit) more" : shown
  }
}

extension Collection<String> {
  /// The texts with commas between them, each fit for one line; of many only the first and how many more there are.
  package func listed(upTo limit: Int = 20) -> Sentence {
    map { Sentence(verbatim: OneLine.tidy($0)) }.listed(upTo: limit)
  }
}
