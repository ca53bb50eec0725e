import CCMark

/// Goes through the parts of a text in their order and gathers words, links and headings.
struct NodeReader {
  private(set) var plain = ""
  private(set) var links: [MarkdownText.Link] = []
  private(set) var headings: [MarkdownText.Heading] = []
  private var line = 1
  /// Where the heading that is being read begins in `plain`.
  private var headingStart: String.Index?

  mutating func read(_ root: OpaquePointer?) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, event != CMARK_EVENT_NONE else { break }
      let node = cmark_iter_get_node(iterator)
      if event == CMARK_EVENT_ENTER { enter(node) } else { leave(node) }
    }
    while plain.last == "\n" { plain.removeLast() }
  }

  private mutating func enter(_ node: OpaquePointer?) {
    let type = cmark_node_get_type(node)
    if cmark_node_get_start_line(node) > 0 { line = Int(cmark_node_get_start_line(node)) }
    switch type {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK:
      plain += Self.text(cmark_node_get_literal(node))
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: plain += "\n"
    case CMARK_NODE_HEADING: headingStart = plain.endIndex
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      links.append(
        .init(target: Self.text(cmark_node_get_url(node)), line: line, isImage: type == CMARK_NODE_IMAGE))
    default: break
    }
  }

  private mutating func leave(_ node: OpaquePointer?) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      if let start = headingStart {
        headings.append(
          .init(level: Int(cmark_node_get_heading_level(node)), text: String(plain[start...]), line: line))
      }
      headingStart = nil
      plain += "\n"
    case CMARK_NODE_PARAGRAPH: plain += "\n"
    default: break
    }
  }

  private static func text(_ bytes: UnsafePointer<CChar>?) -> String { bytes.map { String(cString: $0) } ?? "" }
}
