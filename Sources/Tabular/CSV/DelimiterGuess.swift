extension Delimiter {
  /// Records that are looked at to guess.
  private static let sampleRecords = 200

  /// The delimiter that makes the most records equally wide, from the text's beginning; comma when none does.
  ///
  /// Of two that do so alike, the one that makes the first record as wide as most others goes first.
  ///
  /// - Parameters:
  ///   - isWhole: true when the sample is the whole text.
  ///   - headerRow: the physical line at which to begin.
  static func guess(_ sample: [UInt8], isWhole: Bool, headerRow: Int) -> Delimiter {
    var best = (delimiter: Delimiter.comma, fit: (0.0, 0, 1))
    for delimiter in allCases {
      let widths = widths(sample, delimiter, isWhole: isWhole, headerRow: headerRow)
      let counts = Dictionary(grouping: widths, by: \.self).mapValues(\.count)
      guard let usual = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), usual.key > 1 else { continue }
      let share = Double(usual.value) / Double(widths.count)
      let fit = (share, widths.first == usual.key ? 1 : 0, usual.key)
      if fit > best.fit { best = (delimiter, fit) }
    }
    return best.delimiter
  }

  /// The delimiter that a first line `sep=;` names, as Excel writes and reads it.
  static func declared(in sample: [UInt8]) -> (delimiter: Delimiter, length: Int)? {
    guard sample.starts(with: Array("sep=".utf8)), sample.count > 5, let delimiter = Delimiter(rawValue: sample[4])
    else { return nil }
    switch (sample[5], sample.count > 6 ? sample[6] : 0) {
    case (0x0D, 0x0A): return (delimiter, 7)
    case (0x0D, _), (0x0A, _): return (delimiter, 6)
    default: return nil
    }
  }

  private static func widths(
    _ sample: [UInt8], _ delimiter: Delimiter, isWhole: Bool, headerRow: Int
  ) -> [Int] {
    var scanner = CSVScanner(delimiter: delimiter.rawValue)
    _ = sample.withUnsafeBufferPointer { scanner.scan($0, isLast: isWhole, limit: sampleRecords) }
    return scanner.records.filter { $0.line >= headerRow }.map(\.fieldCount)
  }
}
