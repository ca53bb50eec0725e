import CXML
import Kernel

/// The elements and texts of an XML part in document order; document type declarations are refused.
final class XMLStream {
  enum Event {
    case start
    case end
    case text
  }

  /// An element's or attribute's name without its prefix, comparable by address within one stream.
  struct Name: Equatable {
    fileprivate let pointer: UnsafePointer<xmlChar>?
  }

  let part: ZipPart
  private let path: String
  private let input: Input
  private let reader: OpaquePointer
  private var owesEnd = false

  /// What the parser's callback reads from, with the error it met there.
  private final class Input {
    let part: ZipPart
    var failure: (any Error)?

    init(_ part: ZipPart) {
      self.part = part
    }
  }

  init(_ part: ZipPart, path: String) throws {
    self.part = part
    self.path = path
    input = Input(part)
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    let reader = xmlReaderForIO(
      { context, buffer, length in XMLStream.read(context, buffer, length) }, { _ in 0 },
      Unmanaged.passUnretained(input).toOpaque(), nil, nil, Int32(options))
    guard let reader else { throw ZipArchive.damaged(path) }
    self.reader = reader
  }

  deinit {
    xmlFreeTextReader(reader)
  }

  /// The name to compare others with.
  func name(_ text: String) -> Name {
    Name(pointer: xmlTextReaderConstString(reader, text))
  }

  /// Moves to the next start, end or text; nil at the end of the document.
  ///
  /// An empty element has an end, too.
  func next() throws -> Event? {
    if owesEnd {
      owesEnd = false
      return .end
    }
    while true {
      let code = xmlTextReaderRead(reader)
      if let failure = input.failure { throw failure }
      if code == 0 { return nil }
      guard code == 1 else { throw ZipArchive.damaged(path) }
      switch xmlTextReaderNodeType(reader) {
      case Int32(XML_READER_TYPE_ELEMENT.rawValue):
        owesEnd = xmlTextReaderIsEmptyElement(reader) == 1
        return .start
      case Int32(XML_READER_TYPE_END_ELEMENT.rawValue):
        return .end
      case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue),
        Int32(XML_READER_TYPE_WHITESPACE.rawValue), Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue):
        return .text
      case Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue), Int32(XML_READER_TYPE_ENTITY_REFERENCE.rawValue):
        throw ZipArchive.damaged(path)
      default:
        continue
      }
    }
  }

  /// The name of the element that starts or ends here.
  var name: Name {
    Name(pointer: xmlTextReaderConstLocalName(reader))
  }

  /// Adds the text that stands here.
  func appendText(to bytes: inout [UInt8]) {
    guard let text = xmlTextReaderConstValue(reader) else { return }
    bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
  }

  /// Hands over the attributes of the element that starts here, one by one.
  func forEachAttribute(_ body: (Name, UnsafeBufferPointer<UInt8>) -> Void) {
    var code = xmlTextReaderMoveToFirstAttribute(reader)
    while code == 1 {
      if let value = xmlTextReaderConstValue(reader) {
        body(name, UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
      }
      code = xmlTextReaderMoveToNextAttribute(reader)
    }
    xmlTextReaderMoveToElement(reader)
  }

  /// The attributes of the element that starts here by local name.
  func attributes() -> [String: String] {
    var attributes: [String: String] = [:]
    forEachAttribute { name, value in
      guard let pointer = name.pointer else { return }
      attributes[String(cString: pointer)] = String(decoding: value, as: UTF8.self)
    }
    return attributes
  }

  private static func read(
    _ context: UnsafeMutableRawPointer?, _ buffer: UnsafeMutablePointer<CChar>?, _ length: Int32
  ) -> Int32 {
    guard let context else { return -1 }
    let input = Unmanaged<Input>.fromOpaque(context).takeUnretainedValue()
    do {
      return Int32(try input.part.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(length))))
    } catch {
      input.failure = error
      return -1
    }
  }
}
