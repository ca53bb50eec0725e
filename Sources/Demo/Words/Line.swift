/// A sentence to fill in: `{order}` names a slot, `[this|that]` leaves the choice to the dice.
package struct Line: ExpressibleByStringLiteral, Sendable {
  enum Piece: Sendable {
    case text(String)
    case slot(Slot)
    case choice([[Piece]])
  }

  let pieces: [Piece]

  package init(stringLiteral value: String) {
    var rest = Substring(value)
    pieces = Self.read(&rest, until: [])
  }

  /// The sentence with its slots filled from the facts of one ticket.
  func filled(_ facts: Facts, _ dice: inout Dice) -> String {
    var text = ""
    Self.write(pieces, facts, &dice, into: &text)
    return text
  }

  private static func write(_ pieces: [Piece], _ facts: Facts, _ dice: inout Dice, into text: inout String) {
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .slot(let slot): text += facts[slot]
      case .choice(let options): write(dice.pick(options) ?? [], facts, &dice, into: &text)
      }
    }
  }

  private static func read(_ rest: inout Substring, until ends: [Character]) -> [Piece] {
    var pieces: [Piece] = []
    var words = ""
    while let character = rest.first, !ends.contains(character) {
      rest.removeFirst()
      switch character {
      case "{": pieces += [.text(words), slot(&rest)]
      case "[": pieces += [.text(words), .choice(options(&rest))]
      default:
        words.append(character)
        continue
      }
      words = ""
    }
    return words.isEmpty ? pieces : pieces + [.text(words)]
  }

  private static func slot(_ rest: inout Substring) -> Piece {
    let name = String(rest.prefix { $0 != "}" })
    rest = rest.dropFirst(name.count + 1)
    return Slot(rawValue: name).map(Piece.slot) ?? .text("{\(name)}")
  }

  private static func options(_ rest: inout Substring) -> [[Piece]] {
    var options: [[Piece]] = []
    repeat {
      options.append(read(&rest, until: ["|", "]"]))
    } while rest.popFirst() == "|"
    return options
  }
}
