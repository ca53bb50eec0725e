import Charts
import Foundation
import HTML
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Every chart")
struct PictureTests {
  static let all: [(name: String, chart: any Component & Sendable)] = [true, false].flatMap { chinese in
    let names = chinese ? Samples.chineseNames : Samples.englishNames
    let charts: [(name: String, chart: any Component & Sendable)] = [
      ("quadrant", Samples.quadrant(names: names, seed: 2, chinese: chinese)),
      ("quadrant of one", Samples.quadrant(names: ["<b>&\"甲\""], seed: 2, chinese: chinese)),
      ("quadrant of 90", Samples.quadrant(names: (0..<90).map { "N\($0)" }, seed: 2, chinese: chinese)),
      ("no quadrant", Samples.quadrant(names: [], seed: 2, chinese: chinese)),
      ("intervals", Samples.intervals(names: names, chinese: chinese)),
      ("one interval", Samples.intervals(names: ["甲"], chinese: chinese)),
      ("no interval", Samples.intervals(names: [], chinese: chinese)),
      ("durations", Samples.histogram(count: 500, chinese: chinese)),
      ("one duration", Samples.histogram(count: 1, chinese: chinese)),
      ("no duration", Samples.histogram(count: 0, chinese: chinese)),
      ("heat map", Samples.heat(chinese: chinese)), ("classes", Samples.classes(chinese: chinese)),
      ("months", Samples.months(count: 12, chinese: chinese)),
      ("one month", Samples.months(count: 1, chinese: chinese)),
      ("no month", Samples.months(count: 0, chinese: chinese)), ("bars", Samples.bars(chinese: chinese)),
      ("no bars", Samples.bars(chinese: chinese, isEmpty: true)),
    ]
    return charts.map { ("\($0.name), \(chinese ? "中文" : "English")", $0.chart) }
  }

  @Test("A chart is one well-formed image with a name, a description and nothing that runs", arguments: all.indices)
  func isAnImage(index: Int) throws {
    let (name, chart) = Self.all[index]
    let reader = ImageReader()
    try reader.read(chart.body)
    #expect(reader.root == "svg", "\(name)")
    #expect(reader.role == "img", "\(name)")
    #expect(reader.labels.count == 2 && reader.labels.allSatisfy { reader.ids.contains($0) }, "\(name)")
    #expect(reader.elements.isDisjoint(with: ["script", "style", "foreignObject", "image"]), "\(name)")
    #expect(reader.attributes.allSatisfy { $0 != "style" && !$0.hasPrefix("on") }, "\(name)")
  }

  @Test("No coordinate is written as a number that is none", arguments: all.indices)
  func coordinates(index: Int) {
    let written = Self.all[index].chart.body.string
    #expect(!written.contains("\"nan") && !written.contains("inf\"") && !written.contains("NaN"))
  }

  @Test("The same values always give the same bytes", arguments: all.indices)
  func repeatable(index: Int) {
    #expect(Self.all[index].chart.body == Self.all[index].chart.body)
  }

  @Test("Given nothing to draw, then the caller's sentence stands in the chart's place")
  func empty() {
    let markup = Samples.quadrant(names: [], seed: 1, chinese: false).body.string
    #expect(markup.contains(">No reviews yet this month. Submit a review to see it here.</text>"))
  }

  @Test("Colours are the page's own tokens, with a value to stand alone")
  func tokens() {
    #expect(Samples.bars(chinese: true).body.string.contains("fill=\"var(--accent,#2456d6)\""))
  }
}

/// Reads an image strictly and keeps what the tests ask about.
private final class ImageReader: NSObject, XMLParserDelegate {
  private(set) var root: String?
  private(set) var role: String?
  private(set) var labels: [String] = []
  private(set) var ids: Set<String> = []
  private(set) var elements: Set<String> = []
  private(set) var attributes: Set<String> = []

  func read(_ markup: Markup) throws {
    let parser = XMLParser(data: Data(markup.bytes))
    parser.delegate = self
    if !parser.parse(), let problem = parser.parserError { throw problem }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes given: [String: String]
  ) {
    if root == nil {
      root = name
      role = given["role"]
      labels = given["aria-labelledby"]?.split(separator: " ").map(String.init) ?? []
    }
    elements.insert(name)
    attributes.formUnion(given.keys)
    if let id = given["id"] { ids.insert(id) }
  }
}
