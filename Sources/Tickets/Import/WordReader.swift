import Kernel

/// Reads a column of words from a fixed set; each distinct spelling is worked out once.
struct WordReader<Meaning: Sendable>: Sendable {
  private var spellings = ByteTable()
  private var meanings: [Meaning?] = []
  private let values: [String: String]
  private let understand: @Sendable (String) -> Meaning?

  /// `values` are the mapping's own words and come first; `understand` knows ours and the common ones.
  init(values: [String: String], _ understand: @escaping @Sendable (String) -> Meaning?) {
    self.values = values
    self.understand = understand
  }

  /// Nil when the word means nothing.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) -> Meaning? {
    let (index, isNew) = spellings.index(of: text)
    if isNew {
      let word = spellings.text(index)
      meanings.append(understand(values[word] ?? word))
    }
    return meanings[index]
  }
}
