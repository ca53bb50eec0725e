package import Kernel
import People
import Sampling
import Store

/// What came of drawing a day again.
package struct DrawVerification: Sendable, Equatable {
  package let draw: StoredDraw
  package let promise: SeedPromise
  /// One sentence for each point at which the kept draw is not what its frame, seed and skips give.
  package let differences: [Sentence]
  /// Number of tickets answered that day that came in after the draw; they could not be drawn.
  package let arrivedLate: Int
  /// Number of drawn-from tickets that, after later imports, were not answered by that agent that day.
  package let noLongerAnswered: Int

  package var isTrue: Bool { differences.isEmpty }
}

extension Draws {
  /// Draws a day again from the kept frame, seed and skips and names every difference.
  ///
  /// Throws a `Problem` when the day has not been drawn.
  package func verify(_ day: Day) throws -> DrawVerification {
    let draw = try random(on: day)
    let kept = try KeptDraw(draw, connection)
    let (late, gone) = try kept.changes(since: try AnsweredTickets.on(day, connection))
    return DrawVerification(
      draw: draw, promise: try promise(of: draw),
      differences: try commitmentDifferences(draw) + kept.differences(connection),
      arrivedLate: late, noLongerAnswered: gone)
  }

  func promise(of draw: StoredDraw) throws -> SeedPromise {
    let zone = try TeamSettings.read(connection).zone
    return SeedPromise(of: draw, dayEnd: zone.start(of: draw.day + 1))
  }

  /// Compares a draw with what was published for its day.
  private func commitmentDifferences(_ draw: StoredDraw) throws -> [Sentence] {
    let zone = try TeamSettings.read(connection).zone
    guard let published = try SeedCommitments(connection).entry(for: draw.day) else {
      return draw.committedAt == draw.drawnAt
        ? []
        : [
          "The draw names a commitment of \(zone.minute(of: draw.committedAt)), but none was published for \(draw.day)."
        ]
    }
    var differences: [Sentence] = []
    if published.commitment != draw.commitment {
      differences.append(
        "The commitment published for \(draw.day) is \(published.commitment), but the draw names \(draw.commitment).")
    }
    if published.madeAt != draw.committedAt {
      differences.append(
        """
        The commitment was published at \(zone.minute(of: published.madeAt)), but the draw says \
        \(zone.minute(of: draw.committedAt)).
        """)
    }
    return differences
  }
}
