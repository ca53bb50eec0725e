import Kernel
import HTML

/// A key that a page answers to, and what it does.
struct KeyHint: Sendable {
  /// Keys that do the same.
  let keys: [String]
  let text: LocalizedText

  /// Those that every page answers to.
  static let frame = [
    KeyHint(keys: ["/"], text: KeyWords.search), KeyHint(keys: ["?"], text: KeyWords.help),
    KeyHint(keys: ["Esc"], text: KeyWords.escape),
  ]
}

/// The list of keys, which `?` and the button beside the account open.
struct KeyHelp: Component {
  let keys: [KeyHint]
  let words: Words

  var body: Markup {
    dialog(.id("help"), .ariaLabel(words(KeyWords.title))) {
      h2 { words(KeyWords.title) }
      dl(.class("keys")) {
        for hint in keys + KeyHint.frame {
          dt { for key in hint.keys { kbd { key } } }
          dd { words(hint.text) }
        }
      }
      form(.method("dialog")) {
        button { words(KeyWords.close) }
      }
    }
  }
}

/// The field that finds tickets, agents and users from every page.
struct SearchBox: Component {
  /// What was typed last, as long as its results are shown.
  let asked: String?
  let words: Words

  var body: Markup {
    form(.class("find"), .role("search"), .method("get"), .action(SearchLinks.search)) {
      input(
        .name("q"), .type("search"), .value(asked), .placeholder(words(SearchWords.box)),
        .ariaLabel(words(SearchWords.box)),
        .autocomplete("off"), .maxLength(100), Attribute("data-search", true), Attribute("aria-keyshortcuts", "/"))
    }
  }
}
