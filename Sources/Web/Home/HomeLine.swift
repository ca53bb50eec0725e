import Kernel

/// One line of the start page: a figure, a sentence, and where it leads.
struct HomeLine: Sendable, Equatable {
  let figure: String
  let title: LocalizedText
  var detail: LocalizedText?
  let href: String
  /// Whether something is late.
  var isPressing = false
  /// Whether it says how things stand, and nothing has to be done.
  var isStanding = false
}
