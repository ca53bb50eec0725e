/// How well bytes read as text in an encoding.
struct EncodingFit: Equatable {
  /// Characters of more than one byte.
  var multibyte = 0
  var invalid = 0
}

extension TextEncoding {
  /// The encoding that a file is likely in, from its first bytes.
  ///
  /// A byte order mark decides. Else it is UTF-8 unless GB18030 leaves fewer invalid sequences; a file with many more
  /// valid UTF-8 characters than invalid ones stays UTF-8, since two bytes of almost any value make a GB18030
  /// character, while other text is hardly ever UTF-8 by accident.
  static func guess(_ sample: some RandomAccessCollection<UInt8>) -> TextEncoding {
    let bytes = Array(sample)
    for encoding in [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .gb18030]
    where bytes.starts(with: encoding.byteOrderMark) {
      return encoding
    }
    if let wide = wideGuess(bytes) { return wide }
    let utf8 = utf8Fit(bytes)
    if utf8.invalid == 0 || utf8.multibyte >= 4 * utf8.invalid { return .utf8 }
    return gb18030Fit(bytes).invalid < utf8.invalid ? .gb18030 : .utf8
  }

  /// UTF-16 without a mark, seen by the zero halves of its ASCII characters.
  private static func wideGuess(_ bytes: [UInt8]) -> TextEncoding? {
    var zeros = (even: 0, odd: 0)
    for (position, byte) in bytes.prefix(4096).enumerated() where byte == 0 {
      if position % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let many = min(bytes.count, 4096) / 10
    if zeros.odd > many, zeros.even == 0 { return .utf16LittleEndian }
    if zeros.even > many, zeros.odd == 0 { return .utf16BigEndian }
    return nil
  }

  /// Counts UTF-8 sequences as in table 3-7 of the Unicode Standard; one cut off by the end is left out.
  static func utf8Fit(_ bytes: [UInt8]) -> EncodingFit {
    var fit = EncodingFit()
    var position = 0
    while position < bytes.count {
      let lead = bytes[position]
      if lead < 0x80 {
        position += 1
        continue
      }
      let (length, second): (Int, ClosedRange<UInt8>) =
        switch lead {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: (1, 0x80...0xBF)
        }
      let rest = bytes[(position + 1)...].prefix(length - 1)
      let isWhole = (rest.first.map(second.contains) ?? true) && rest.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
      if length > 1, isWhole, rest.count < length - 1 { break }
      let isValid = length > 1 && isWhole
      if isValid { fit.multibyte += 1 } else { fit.invalid += 1 }
      position += isValid ? length : 1
    }
    return fit
  }

  /// Counts GB18030 sequences by their form: two bytes, or four that alternate with digits.
  static func gb18030Fit(_ bytes: [UInt8]) -> EncodingFit {
    var fit = EncodingFit()
    var position = 0
    while position < bytes.count {
      let lead = bytes[position]
      if lead < 0x80 {
        position += 1
        continue
      }
      guard position + 1 < bytes.count else { break }
      let second = bytes[position + 1]
      let isLead = (0x81...0xFE).contains(lead)
      var length = 1
      if isLead, second >= 0x40, second != 0x7F, second != 0xFF {
        length = 2
      } else if isLead, (0x30...0x39).contains(second) {
        guard position + 3 < bytes.count else { break }
        let isFour = (0x81...0xFE).contains(bytes[position + 2]) && (0x30...0x39).contains(bytes[position + 3])
        length = isFour ? 4 : 1
      }
      if length > 1 { fit.multibyte += 1 } else { fit.invalid += 1 }
      position += length
    }
    return fit
  }
}
