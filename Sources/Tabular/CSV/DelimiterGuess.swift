extension Delimiter {
  /// Records that are looked at to guess.
  private static let sampleRecords = 200

  /// The delimiter that makes the most records as wide as the header, from the text's beginning.
  ///
  /// A title above the header has no delimiter in it; what most records are as wide as counts then.
  ///
  /// - Parameter isWhole: true when the sample is the whole text.
  static func guess(_ sample: [UInt8], isWhole: Bool) -> Delimiter {
    var best = (delimiter: Delimiter.comma, share: 0.0, width: 1)
    for delimiter in allCases {
      let widths = widths(sample, delimiter, isWhole: isWhole)
      guard let first = widths.first else { continue }
      let header = first > 1 ? first : commonest(widths)
      guard header > 1 else { continue }
      let share = Double(widths.count { $0 == header }) / Double(widths.count)
      if (share, header) > (best.share, best.width) { best = (delimiter, share, header) }
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

  private static func commonest(_ widths: [Int]) -> Int {
    let counts = Dictionary(grouping: widths, by: \.self).mapValues(\.count)
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 1
  }

  private static func widths(_ sample: [UInt8], _ delimiter: Delimiter, isWhole: Bool) -> [Int] {
    var scanner = CSVScanner(delimiter: delimiter.rawValue)
    _ = sample.withUnsafeBufferPointer { scanner.scan($0, isLast: isWhole, limit: sampleRecords) }
    return scanner.records.map(\.fieldCount)
  }
}
