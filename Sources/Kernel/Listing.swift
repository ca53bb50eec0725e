extension Collection<String> {
  /// The texts with commas between them, each fit for one line; of many only the first and how many more there are.
  package func listed(upTo limit: Int = 20) -> String {
    let shown = prefix(limit).map(OneLine.tidy).joined(separator: ", ")
    return count > limit ? "\(shown) and \(count - limit) more" : shown
  }
}
