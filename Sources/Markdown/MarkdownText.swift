import CCMark

/// A text in Markdown (CommonMark), read once: what it says as HTML, as plain text, and where it leads.
///
/// HTML in the text is left out, and so are links whose scheme can run code: whoever writes a card cannot make a page do
/// anything.
package struct MarkdownText: Sendable, Equatable {
  /// A link or picture and the line on which the block around it begins, counted from 1.
  package struct Link: Sendable, Equatable {
    package let target: String
    package let line: Int
    package let isImage: Bool
  }

  /// A heading with its level and line.
  package struct Heading: Sendable, Equatable {
    package let level: Int
    package let text: String
    package let line: Int
  }

  package let html: String
  /// The words without any marks; blocks are lines.
  package let plain: String
  package let links: [Link]
  package let headings: [Heading]

  package init(_ text: String) {
    let options = CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8
    let root = text.withCString { cmark_parse_document($0, text.utf8.count, options) }
    defer { cmark_node_free(root) }
    html = Self.take(cmark_render_html(root, options))
    var reader = NodeReader()
    reader.read(root)
    (plain, links, headings) = (reader.plain, reader.links, reader.headings)
  }

  /// A string that the library gave away.
  private static func take(_ bytes: UnsafeMutablePointer<CChar>?) -> String {
    guard let bytes else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(bytes) }
    return String(cString: bytes)
  }
}
