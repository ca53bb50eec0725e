import Store

/// What a day sheet holds, boiled down to 128 bits that do not depend on the order in which its entries come.
///
/// Two sums of the entries' bits, well mixed, tell multisets apart but for one chance in 2¹²⁸ (MSet-Add-Hash of Clarke,
/// Devadas, van Dijk, Gassend and Suh, “Incremental Multiset Hash Functions”, ASIACRYPT 2003), so that sheets are
/// compared without keeping or sorting their entries.
struct SheetFingerprint: Equatable, Sendable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0

  init() {}

  /// The fingerprint of an encoded sheet; nil when the bytes are not exactly what `encoded` makes of any sheet.
  init?(of bytes: [UInt8]) {
    var form = SheetForm()
    var sums = Self()
    let isWhole = DaySheet.read(bytes) { code, count in
      form.begin(code, count)
      if !code.isList { sums.add(DaySheet.Entry(code), count: count) }
    } value: { value in
      form.add(value)
      sums.add(DaySheet.Entry(form.code, value))
    }
    guard isWhole, form.isCanonical, form.length == bytes.count else { return nil }
    self = sums
  }

  /// Adds an entry so many times.
  mutating func add(_ entry: DaySheet.Entry, count: Int = 1) {
    let times = UInt64(truncatingIfNeeded: count)
    first &+= times &* Self.mix(entry.packed)
    second &+= times &* Self.mix(entry.packed ^ 0x9E37_79B9_7F4A_7C15)
  }

  /// The finaliser of SplitMix64 (Steele, Lea and Flood, “Fast Splittable Pseudorandom Number Generators”, OOPSLA 2014).
  private static func mix(_ word: UInt64) -> UInt64 {
    var word = word
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

/// Whether the parts of an encoded sheet come in the one order and the one length in which they are written.
private struct SheetForm {
  private(set) var code = DaySheet.Code(rawValue: 0)
  private(set) var isCanonical = true
  private(set) var length = 0
  private var isFirstSection = true
  private var previous: Int64?

  mutating func begin(_ next: DaySheet.Code, _ count: Int) {
    if count == 0 || (!isFirstSection && next <= code) { isCanonical = false }
    (code, isFirstSection, previous) = (next, false, nil)
    length += VarintWriter.length(UInt64(next.rawValue)) + VarintWriter.length(UInt64(count))
  }

  mutating func add(_ value: Int64) {
    let last = previous ?? 0
    if value < last || value > DaySheet.Entry.limit { isCanonical = false }
    length += VarintWriter.length(signed: value &- last)
    previous = value
  }
}
