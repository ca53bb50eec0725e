/// A whole page: doctype, language, character set, viewport, title, one style sheet and the body.
///
/// - Parameters:
///   - language: A BCP 47 tag, such as `zh-CN`.
///   - theme: `light` or `dark`, as `data-theme`; nil leaves it to the reader's system.
///   - style: CSS, written as it is, except that it cannot end its own element.
///   - head: More for the head, such as links to a style sheet and to modules.
package func document(
  language: String, title: String, theme: String? = nil, style: String = "", head: Markup = Markup(),
  @MarkupBuilder body: () -> Markup
) -> Markup {
  let content = body()
  let page = Tag("html")(.lang(language), Attribute("data-theme", theme)) {
    Tag("head")() {
      meta(Attribute("charset", "utf-8"))
      meta(.name("viewport"), Attribute("content", "width=device-width, initial-scale=1"))
      meta(.name("color-scheme"), Attribute("content", "light dark"))
      HTML.title { title }
      if !style.isEmpty { sheet(style) }
      head
    }
    Tag("body")() { content }
  }
  return Markup(joining: [Markup(trustedUnescaped: "<!DOCTYPE html>\n"), page, Markup("\n")])
}

private func sheet(_ css: String) -> Markup {
  // "</style" inside the sheet would end it; CSS reads "<\/" as the same two characters.
  let closed = css.split(separator: "</", omittingEmptySubsequences: false).joined(separator: "<\\/")
  return Tag("style")() { Markup(trustedUnescaped: closed) }
}
