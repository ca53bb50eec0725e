import Content
import Kernel
import Store
import Tickets

/// For what a drawn ticket may be passed over: what its rubric lists, and `other` with a note.
struct SkipReasons {
  /// The id of a reason that only a note tells.
  static let other = "other"
  /// Why the program itself passes over a ticket on the way to the next rank.
  static let drawnElsewhere = "drawn on another day"

  private let rubric: Rubric

  /// The reasons for a ticket; throws a `Problem` when no rubric for it is published.
  init(of ticket: Ticket.ID, _ rubrics: RubricChoice, _ connection: any Connection) throws {
    let kind = try connection.first("SELECT channel, category FROM ticket WHERE id = \(ticket)") {
      (channel: try $0.get(0, as: Channel.self), category: Category(rawValue: try $0.get(1)))
    }
    guard let kind else { throw StoreError(.unreadable, cause: "a drawn ticket is no longer there") }
    rubric = try rubrics.rubric(channel: kind.channel, category: kind.category).value
  }

  /// Throws a `Problem` that lists the reasons unless it is one of them, with a note where it needs one.
  func check(_ reason: String, _ note: String?) throws {
    if reason == Self.other, rubric.skipReason(reason) == nil {
      guard note.unlessBlank == nil else { return }
      throw Problem(.invalid, "The reason “\(Self.other)” needs a note.", remedy: "Say in the note why.")
    }
    guard rubric.skipReason(reason) == nil else { return }
    let own: Sentence = "\(Self.other) (with a note)"
    let ids = rubric.skipReasons.map { Sentence(verbatim: $0.id) } + [own]
    throw Problem(
      .invalid, reason.isEmpty ? "A skip needs a reason." : "“\(reason)” is no reason to skip this ticket.",
      remedy: "Give one of \(ids.listed()); put your own words into the note.")
  }
}
