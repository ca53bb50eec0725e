extension Dictionary {
  /// A dictionary in which the first of several values of one key stands.
  ///
  /// Names that differ in their bytes can be equal as strings, so that no list of names is sure to hold each once.
  package init(keepingFirst pairs: some Sequence<(Key, Value)>) {
    self.init(pairs, uniquingKeysWith: { first, _ in first })
  }
}
