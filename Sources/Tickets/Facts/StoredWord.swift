/// A closed list of words: a small number in the database, a word in files, exports and on the command line.
///
/// The numbers count from 0 and never change their meaning; a new word goes to the end.
package protocol StoredWord: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == UInt8 {
  /// The words by their number.
  static var names: [String] { get }
}

extension StoredWord {
  package var name: String { Self.names[Int(rawValue)] }

  /// The value of a word in small letters; nil for any other text.
  package init?(name: some StringProtocol) {
    guard let index = Self.names.firstIndex(where: { $0 == name }) else { return nil }
    self.init(rawValue: UInt8(index))
  }
}

/// Some of the words of a list, tested in one step.
package struct WordSet<Word: StoredWord>: Hashable, Sendable {
  private(set) var bits: UInt32 = 0

  package init(_ words: [Word]) {
    for word in words { bits |= 1 << UInt32(word.rawValue) }
  }

  package func contains(_ word: Word) -> Bool {
    bits & (1 << UInt32(word.rawValue)) != 0
  }

  /// The words, in the order of their numbers.
  package var words: [Word] { Array(Word.allCases).filter(contains) }
}
