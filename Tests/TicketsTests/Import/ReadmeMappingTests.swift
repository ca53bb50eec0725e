import Content
import Kernel
import Foundation
import Testing

@testable import Tickets

@Suite struct ReadmeMappingTests {
  @Test("the mapping in the README is one that the program reads")
  func example() throws {
    let readme = URL(filePath: #filePath).appending(path: "../../../../README.md").standardized
    let text = try String(contentsOf: readme, encoding: .utf8)
    let block = try #require(text.split(separator: "```yaml\n").last?.split(separator: "```").first)

    let mapping = try Mapping.read(try YAML.parse(String(block), file: "README.md"))

    #expect(mapping.columns.count == 9 && mapping.incidents.count == 1)
  }
}
