import HTML
import Testing

@Suite("Markup")
struct MarkupTests {
  @Test("Text is escaped in content and in attributes, once")
  func escaping() {
    let markup = p(.title("Tom & \"Jerry\"")) { "<b>'1 > 0'</b> 你好" }
    #expect(
      markup.string
        == "<p title=\"Tom &amp; &quot;Jerry&quot;\">&lt;b&gt;&#39;1 &gt; 0&#39;&lt;/b&gt; 你好</p>")
  }

  @Test("Control characters that no page may hold become the replacement character")
  func controls() {
    #expect(Markup("a\u{0}b\u{8}\tc\nd\r").string == "a\u{FFFD}b\u{FFFD}\tc\nd&#13;")
  }

  @Test("Only markup named as trusted is copied unescaped")
  func trusted() {
    #expect(div { Markup(trustedUnescaped: "<em>x</em>") }.string == "<div><em>x</em></div>")
  }

  @Test("Void elements close themselves, others always have an end tag")
  func voidElements() {
    #expect(div { br() }.string == "<div><br/></div>")
    #expect(td().string == "<td></td>")
    #expect(Tag("line", closesItself: true)().string == "<line/>")
  }

  @Test("Conditions, loops, optionals and numbers make content")
  func builder() {
    let score: Int? = nil
    let markup = ul {
      for name in ["甲", "乙"] { li { name } }
      if let score { li { score } } else { li { "–" } }
      if markupIsWanted { li { 3 } }
    }
    #expect(markup.string == "<ul><li>甲</li><li>乙</li><li>–</li><li>3</li></ul>")
  }

  @Test("A component is content, and holds components")
  func components() {
    #expect(section { Badge(word: "<达标>") }.string == "<section><strong>&lt;达标&gt;</strong></section>")
  }
}

private let markupIsWanted = true

private struct Badge: Component {
  let word: String
  var body: Markup { strong { word } }
}
