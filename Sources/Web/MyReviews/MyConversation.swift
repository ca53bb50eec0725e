import HTML
import Kernel
import Quality
import Tickets

/// A ticket's conversation, with the sentences marked that a review quotes.
struct MyConversation: Component {
  let reading: MyReviewReading
  let words: Words

  var body: Markup {
    if reading.messages.isEmpty { p(.class("quiet")) { words(MyReviewWords.noConversation) } }
    for (index, message) in reading.messages.enumerated() {
      if let gap = gap(before: index) { p(.class("gap")) { gap } }
      article(.class("msg \(message.role.name)"), .id("m\(index + 1)")) {
        header {
          span { "\(index + 1) · \(words(ReviewWords.name(message.role)))" }
          if !message.isPublic { span { words(MyReviewWords.isPrivate) } }
          span(.class("num")) { words.time(message.at) }
        }
        p(.class("kept")) { MarkedText(text: message.body, quotes: reading.quotes(in: message)) }
      }
    }
  }

  /// The silence before a message, when it is longer than five minutes.
  private func gap(before index: Int) -> String? {
    guard index > 0 else { return nil }
    let gap = reading.messages[index].at - reading.messages[index - 1].at
    return gap >= 300_000 ? "+ \(words.duration(gap))" : nil
  }
}

/// A text in which some passages are marked.
struct MarkedText: Component {
  let text: String
  let quotes: [String]

  var body: Markup {
    var (rest, pieces): (Substring, [Markup]) = (text[...], [])
    while let range = quotes.compactMap({ rest.firstRange(of: $0) }).min(by: { $0.lowerBound < $1.lowerBound }) {
      pieces.append(Markup(String(rest[..<range.lowerBound])))
      pieces.append(mark { String(rest[range]) })
      rest = rest[range.upperBound...]
    }
    pieces.append(Markup(String(rest)))
    return Markup(joining: pieces)
  }
}
