extension Double {
  /// The number nearest to a whole one of up to 128 bits; the library's own conversion is generic and far slower.
  package init(nearest value: Int128) {
    let magnitude = value.magnitude
    let bits = UInt128.bitWidth - magnitude.leadingZeroBitCount
    guard bits > UInt64.bitWidth else {
      let small = Double(UInt64(truncatingIfNeeded: magnitude))
      self = value < 0 ? -small : small
      return
    }
    // Of the bits that fall off only whether there are any matters for rounding, as far more stay than a double holds.
    let shift = bits - UInt64.bitWidth
    let lost: UInt64 = magnitude & (UInt128(1) << UInt128(shift) - 1) == 0 ? 0 : 1
    let top = Double(UInt64(truncatingIfNeeded: magnitude >> UInt128(shift)) | lost)
    self = Double(sign: value < 0 ? .minus : .plus, exponent: shift, significand: top)
  }
}
