/// An error that a user can act on: what is wrong, where, and what to do about it.
///
/// Features throw it; one place per face (terminal, JSON, page) turns it into words of the user's language. Anything else that is thrown is
/// a fault of ours and reaches users only as a general sentence.
package struct Problem: Error, Equatable, Sendable {
  /// What sort of refusal this is; faces map it to exit codes and HTTP statuses.
  package enum Kind: String, Sendable {
    case invalid
    case missing
    case conflict
    case forbidden
    case unavailable
  }

  /// A position in something the user wrote; line and column count from 1, the column in characters.
  package struct Place: Equatable, Hashable, Sendable {
    package var file: String
    package var line: Int?
    package var column: Int?

    package init(file: String, line: Int? = nil, column: Int? = nil) {
      self.file = file
      self.line = line
      self.column = column
    }
  }

  package var kind: Kind
  /// One sentence: what is wrong.
  package var what: Sentence
  /// One sentence: what to do; empty when the first says it all.
  package var remedy: Sentence
  package var place: Place?

  package init(_ kind: Kind, _ what: Sentence, remedy: Sentence = "", place: Place? = nil) {
    self.kind = kind
    self.what = what
    self.remedy = remedy
    self.place = place
  }
}

extension Problem: CustomStringConvertible {
  /// `file:line:column: what. remedy`, as a compiler would print it.
  package var sentence: Sentence {
    let words = Sentence(row: [what, remedy])
    return place.map { "\($0): \(words)" } ?? words
  }

  package var description: String { sentence.english }
}

extension Problem.Place: CustomStringConvertible {
  package var description: String {
    [file, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(separator: ":")
  }
}

/// Several problems found in one pass, so that a user can mend them all before trying again.
package struct Problems: Error, Equatable, Sendable {
  package var all: [Problem]

  package init(_ all: [Problem]) {
    self.all = all
  }

  /// Throws the problems if there are any.
  package static func refuse(_ all: [Problem]) throws {
    if !all.isEmpty { throw Problems(all) }
  }
}
