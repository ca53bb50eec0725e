/// SQL text in the subset both engines speak; interpolating a value binds it.
///
/// `"SELECT name FROM agent WHERE id = \(id)"` sends the id beside the text, never inside it.
package struct SQL: Sendable, ExpressibleByStringInterpolation {
  package enum Part: Sendable {
    case text(String)
    case bind(SQLValue)
  }

  package private(set) var parts: [Part]

  package init(stringLiteral text: String) {
    parts = [.text(text)]
  }

  package init(stringInterpolation interpolation: StringInterpolation) {
    parts = interpolation.parts
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      parts.reserveCapacity(2 * interpolationCount + 1)
    }

    package mutating func appendLiteral(_ text: String) {
      if !text.isEmpty { parts.append(.text(text)) }
    }

    package mutating func appendInterpolation(_ value: some SQLBindable) {
      parts.append(.bind(value.sqlValue))
    }

    /// Binds a value that may be missing, as NULL when it is.
    package mutating func appendInterpolation(_ value: (some SQLBindable)?) {
      parts.append(.bind(value.sqlValue))
    }

    /// Binds each value of a list, as `IN (…)` wants them; an empty list becomes `(NULL)`, which matches nothing.
    package mutating func appendInterpolation(list values: [some SQLBindable]) {
      parts.append(.text("("))
      for (index, value) in values.enumerated() {
        if index > 0 { parts.append(.text(", ")) }
        parts.append(.bind(value.sqlValue))
      }
      parts.append(.text(values.isEmpty ? "NULL)" : ")"))
    }

    package mutating func appendInterpolation(_ sql: SQL) {
      parts += sql.parts
    }

    /// Splices text as it stands; only for text from our own source, never for input.
    package mutating func appendInterpolation(unescaped text: String) {
      parts.append(.text(text))
    }
  }

  package static func + (left: SQL, right: SQL) -> SQL {
    var sum = left
    sum.parts += right.parts
    return sum
  }

  /// The statement's text, each bound value replaced by what `placeholder` gives for its position from 1, and the
  /// values in that order.
  package func rendered(placeholder: (Int) -> String) -> (text: String, values: [SQLValue]) {
    var text = ""
    var values: [SQLValue] = []
    for part in parts {
      switch part {
      case .text(let piece): text += piece
      case .bind(let value):
        values.append(value)
        text += placeholder(values.count)
      }
    }
    return (text, values)
  }
}
