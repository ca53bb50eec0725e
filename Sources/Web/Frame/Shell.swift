import Kernel
import HTML
import People

/// A page inside the frame: the rail, the title line, the work.
struct Shell: Component {
  let page: any Page
  let frame: Frame

  private var words: Words { frame.words }

  var body: Markup {
    document(
      language: words.tag, title: "\(page.title(words)) · Assay", theme: frame.visit?.user.theme.attribute,
      head: frame.assets.head(page.scripts)
    ) {
      a(.class("skip"), .href("#work")) { words(RailWords.skip) }
      div(.class("frame")) {
        if let visit = frame.visit { rail(visit) }
        header(.class("bar")) {
          h1 { page.title(words) }
          page.bar(frame)
          if frame.visit != nil { SearchBox(asked: asked, words: words) }
        }
        main(.id("work"), .class(page.layout.rawValue), .tabIndex(-1)) {
          if let flash = frame.flash { p(.class("flash"), .role("status")) { flash } }
          page.content(frame)
        }
      }
      if frame.visit != nil { KeyHelp(keys: page.keys, words: words) }
    }
  }

  /// What the search page was asked for.
  private var asked: String? {
    page is SearchPage ? frame.visit?.query["q"] : nil
  }

  private func rail(_ visit: Visit) -> Markup {
    nav(.class("rail"), .ariaLabel(words(RailWords.navigation))) {
      div(.class("mark")) { "◆ Assay" }
      for place in Place.allCases where place.access.admits(visit.user.roles) { entry(place) }
      div(.class("who small")) {
        a(.href(AccountLinks.account), .title(words(RailWords.account))) { visit.user.display }
        button(.type("button"), .class("plain quiet"), .hidden(), Attribute("data-help", true)) {
          words(KeyWords.title) + " "
          kbd { "?" }
        }
        frame.form(SignInLinks.signOut) { button(.class("plain quiet")) { words(RailWords.signOut) } }
      }
    }
  }

  private func entry(_ place: Place) -> Markup {
    a(.href(place.href), .ariaCurrent(place == page.place ? "page" : nil)) {
      words(place.title)
      if let count = frame.counts[place] { span(.class("num")) { count } }
    }
  }
}

/// A page without the frame: for people who are not signed in, and for walls.
struct BareShell: Component {
  let page: any Page
  let frame: Frame

  var body: Markup {
    document(
      language: frame.words.tag, title: "\(page.title(frame.words)) · Assay",
      theme: (page.theme ?? frame.visit?.user.theme)?.attribute,
      head: frame.assets.head(page.scripts)
    ) {
      main(.id("work"), .class("bare \(page.layout.rawValue)")) {
        if let flash = frame.flash { p(.class("flash"), .role("status")) { flash } }
        page.content(frame)
      }
    }
  }
}

extension Theme {
  /// The value of `data-theme`; nil leaves it to the system.
  var attribute: String? { self == .system ? nil : rawValue }
}
