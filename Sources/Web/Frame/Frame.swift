import HTML
import People

/// What every page has around it: made once for a request, never in a handler.
struct Frame: Sendable {
  let words: Words
  let assets: Assets
  /// A line that the page before left to say.
  let flash: String?
  /// Who looks; nil for somebody who is not signed in.
  let visit: Visit?
  let counts: RailCounts

  init(words: Words, assets: Assets, flash: String?, visit: Visit? = nil, counts: RailCounts = RailCounts()) {
    (self.words, self.assets, self.flash, self.visit, self.counts) = (words, assets, flash, visit, counts)
  }

  /// The token that a form of this page has to carry.
  var token: String { visit?.secret.formToken ?? "" }

  /// A form that changes something, with its token.
  func form(_ action: String, _ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    HTML.form(list: [.method("post"), .action(action)] + attributes) {
      if visit != nil { input(.type("hidden"), .name("csrf"), .value(token)) }
      content()
    }
  }
}
