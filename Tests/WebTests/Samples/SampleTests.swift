import Content
import Foundation
import Kernel
import Testing

@testable import Web

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct SampleTests {
  @Test("every page is well formed in both languages", arguments: Sample.all)
  func wellFormed(_ sample: Sample) {
    for language in Language.allCases {
      let parser = XMLParser(data: Data(sample.html(language).utf8))
      #expect(parser.parse(), "\(language) \(sample): \(parser.parserError.map(String.init(describing:)) ?? "")")
    }
  }

  @Test("no Chinese is left on an English page but what people wrote", arguments: Sample.all)
  func english(_ sample: Sample) {
    let others = ["何宽", "中文"]
    let text = others.reduce(sample.html(.en)) { $0.replacing($1, with: "") }
    #expect(!text.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }, "\(sample)")
  }

  @Test("every page has one main heading", arguments: Sample.all)
  func heading(_ sample: Sample) {
    #expect(sample.html(.zh).ranges(of: "<h1").count == 1 || sample.html(.zh).contains("class=\"bar\""))
  }
}
