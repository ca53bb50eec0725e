/// An encoding that text files come in; the raw value is the name that iconv knows.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case gb18030 = "GB18030"
  case big5 = "BIG5"
  case windows1252 = "WINDOWS-1252"

  /// The encoding that people call by this name, in any case: `gbk` and `GB2312` are parts of GB18030.
  package init?(name: String) {
    switch name.uppercased() {
    case "UTF8": self = .utf8
    case "UTF-16", "UTF16": self = .utf16LittleEndian
    case "GBK", "GB2312", "CP936", "ANSI": self = .gb18030
    case "LATIN1", "ISO-8859-1", "CP1252": self = .windows1252
    case let upper: self.init(rawValue: upper)
    }
  }

  /// The bytes that a file in this encoding may begin with to say so.
  var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .gb18030: [0x84, 0x31, 0x95, 0x33]
    case .big5, .windows1252: []
    }
  }
}
