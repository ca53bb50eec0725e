/// Lines of one language that belong to no topic.
struct Phrases: Sendable {
  /// Answers that answer nothing.
  let stalls: [Line]
  /// Answers that hurt.
  let blunt: [Line]
  let thanks: [Line]
  let unhappy: [Line]
  let angry: [Line]
  /// Beginnings of somebody who writes for the second time.
  let again: [Line]
  let polite: [Line]
  /// What a waiting customer writes.
  let chase: [Line]
  let detail: [Line]
  /// Lines in two languages at once.
  let mixed: [Line]
  let robot: [Line]
  let transfer: [Line]
  let survey: [Line]
  let reopen: [Line]
  /// Private notes.
  let `internal`: [Line]
  let outbound: [Line]
  let outboundReply: [Line]
  /// What must never be said to a customer, by kind.
  let asksForPassword: [Line]
  let overpromises: [Line]
  let insults: [Line]

  static func of(_ language: Language) -> Phrases {
    language == .chinese ? chinese : english
  }
}
