import Kernel
import Sampling

extension DrawDifference {
  /// The ticket that it is about, if it is about one.
  var ticket: Int64? {
    switch self {
    case .notDrawn(_, let ticket), .notRecorded(_, let ticket): ticket
    default: nil
    }
  }

  /// The difference in words; `number` gives what people call a ticket.
  func sentence(_ number: (Int64) -> String) -> Sentence {
    switch self {
    case .algorithm(let recorded):
      "The draw names the algorithm “\(recorded)”, which this program does not know, so nothing could be drawn again."
    case .commitment(let recorded, let seed): "The seed's SHA-256 is \(seed), but the draw names \(recorded)."
    case .frameHash(let recorded, let frame): "The frame's SHA-256 is \(frame), but the draw names \(recorded)."
    case .frameSize(let recorded, let frame): "The frame has \(frame) tickets, but the draw names \(recorded)."
    case .sampleSize(let recorded, let redrawn):
      "Drawn again, the sample has \(redrawn) tickets; the draw names \(recorded)."
    default: agentSentence(number)
    }
  }

  private func agentSentence(_ number: (Int64) -> String) -> Sentence {
    switch self {
    case .agentMissing(let agent): "\(agent) is in the frame, but has no share in the draw."
    case .agentUnknown(let agent): "\(agent) has a share in the draw, but is not in the frame."
    case .tickets(let agent, let recorded, let frame):
      "\(agent) has \(frame) tickets in the frame, but the draw names \(recorded)."
    case .quota(let agent, let recorded, let redrawn): "\(agent)'s quota is \(redrawn), but the draw names \(recorded)."
    case .notDrawn(let agent, let ticket):
      "Ticket \(number(ticket)) of \(agent) is in the sample, but the seed does not give it."
    case .notRecorded(let agent, let ticket):
      "Ticket \(number(ticket)) of \(agent) is given by the seed, but not in the sample."
    case .order(let agent): "\(agent)'s tickets are kept in another order than their ranks give."
    default: ""
    }
  }
}
