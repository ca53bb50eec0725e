import Content
import HTML
import Kernel

/// A secret that stands on one page only: neither an address nor a log nor a cookie holds it.
enum OneTime: Sendable {
  case link(path: String, until: Instant)
  case token(String)
}

/// Shows a secret to copy.
struct OneTimeNote: Component {
  let secret: OneTime
  let words: Words

  var body: Markup {
    div(.class("flash"), .role("status")) {
      switch secret {
      case .link(let path, let until):
        line(PeopleWords.linkTitle, path, isAddress: true)
        p(.class("small")) { words(PeopleWords.linkHelp) }
        p(.class("quiet small num")) { words(PeopleWords.expires) + " " + words.time(until) }
      case .token(let text):
        line(PeopleWords.tokenTitle, text, isAddress: false)
        p(.class("small")) { words(PeopleWords.tokenShown) }
      }
    }
  }

  /// `data-address` and `data-copy` are of frame.js, which makes the address whole and copies it.
  private func line(_ title: LocalizedText, _ text: String, isAddress: Bool) -> Markup {
    div(.class("line once")) {
      Field(words(title)) {
        input(.id("once"), .value(text), .readOnly(), .autocomplete("off"), Attribute("data-address", isAddress))
      }
      button(.type("button"), .hidden(), Attribute("data-copy", "once")) { words(PeopleWords.copy) }
    }
  }
}
