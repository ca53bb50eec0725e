import Foundation
import HTML
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("A document")
struct DocumentTests {
  @Test("A page has a doctype, a language, a title and its style sheet unescaped")
  func wholePage() {
    let page = document(language: "zh-CN", title: "记分卡 <10>", style: "td > b { color: red }") { h1 { "十月" } }
    #expect(
      page.string == """
        <!DOCTYPE html>
        <html lang="zh-CN"><head><meta charset="utf-8"/>\
        <meta name="viewport" content="width=device-width, initial-scale=1"/>\
        <meta name="color-scheme" content="light dark"/><title>记分卡 &lt;10&gt;</title>\
        <style>td > b { color: red }</style></head><body><h1>十月</h1></body></html>

        """)
  }

  @Test("A style sheet cannot end its own element")
  func styleCannotEscape() {
    let page = document(language: "en", title: "", style: "a::after { content: '</style><b>' }") {}
    #expect(page.string.contains("content: '<\\/style><b>'"))
  }

  @Test("Given a table of hostile names, when a strict parser reads the page, then it is well formed")
  func wellFormed() {
    let names = ["<script>", "a&b", "\"quoted\"", "\u{0}\u{1b}", "零\u{200d}宽", "]]>"]
    let page = document(language: "en", title: "T") {
      table {
        for name in names {
          tr(.title(name)) {
            th(.scope("row")) { name }
            td { input(.value(name), .required()) }
          }
        }
      }
    }
    let parser = XMLParser(data: Data(page.bytes))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
  }
}
