import Content
import HTML
import Kernel
import Quality

/// A ticket to review: the conversation on the left, the rubric on the right.
struct TicketView: Component {
  let ticket: DeskTicket
  let words: Words
  /// The box in which the knowledge base is searched; empty while there is none.
  var knowledge = Markup()

  private var id: QueuedReview.ID { ticket.task.id }

  var body: Markup {
    div(
      .class("review"), Attribute("data-ticket", id.description), Attribute("data-page", ReviewLinks.ticket(id)),
      Attribute("data-next", ReviewLinks.next(id)), Attribute("data-draft", ReviewLinks.draft(id)),
      Attribute("data-submission", ReviewLinks.submission(id)), Attribute("data-skip", ReviewLinks.skip(id)),
      Attribute("data-version", ticket.version), Attribute("data-worked", Int(ticket.session.state.worked)),
      Attribute("data-rubric", ticket.session.ticket.rubric.revision.hash),
      Attribute("data-focus", ticket.session.state.focus ?? 0)
    ) {
      section(.class("transcript"), .tabIndex(0), .ariaLabel(words(ReviewPageWords.transcript))) {
        knowledge
        TicketHead(ticket: ticket.session.ticket, words: words)
        TranscriptView(ticket: ticket.session.ticket, isBlind: ticket.isBlind, words: words)
      }
      RubricForm(session: ticket.session, words: words)
      CauseDialog(rubric: ticket.session.rubric, words: words)
      SkipDialog(rubric: ticket.session.rubric, words: words)
    }
  }
}
