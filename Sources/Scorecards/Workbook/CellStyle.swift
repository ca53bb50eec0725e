/// How a cell of a workbook looks.
package struct CellStyle: Hashable, Sendable {
  /// How the number in a cell is written.
  package enum NumberFormat: Hashable, Sendable {
    /// As the spreadsheet likes.
    case general
    /// With thousands separators and so many decimals, 0 to 6.
    case decimals(Int)
    /// A share 0…1 as a percentage with so many decimals, 0 to 6.
    case percent(Int)
    /// A difference, always with its sign.
    case signed(Int)
    /// `2023-03-01`.
    case day
    /// `2023-03-01 08:30`.
    case dayTime
    /// The characters as they are: ids with leading zeros.
    case text
  }

  /// Where the content stands between the cell's sides.
  package enum Alignment: Hashable, Sendable {
    case leading
    /// A little away from the left side, so that it keeps clear of a number beside it.
    case indented
    case center
    case trailing
  }

  package var number: NumberFormat
  package var isBold: Bool
  /// Of the letters, 0xRRGGBB; black when nil.
  package var color: UInt32?
  /// Behind the letters, 0xRRGGBB; none when nil.
  package var fill: UInt32?
  /// By the kind of content when nil: numbers to the right.
  package var alignment: Alignment?
  /// Whether a long text continues on another line of its cell.
  package var wraps: Bool
  /// Of the letters, in points; the workbook's own size when nil.
  package var size: Double?
  /// Whether a thin line closes the cell below.
  package var isRuled: Bool

  package init(
    number: NumberFormat = .general, isBold: Bool = false, color: UInt32? = nil, fill: UInt32? = nil,
    alignment: Alignment? = nil, wraps: Bool = false, size: Double? = nil, isRuled: Bool = false
  ) {
    self.number = number
    self.isBold = isBold
    self.color = color
    self.fill = fill
    self.alignment = alignment
    self.wraps = wraps
    self.size = size
    self.isRuled = isRuled
  }

  package static let plain = CellStyle()
  /// Of the first line of a sheet.
  package static let title = CellStyle(isBold: true, size: 15)
  /// Of a table's column heads.
  package static let head = CellStyle(isBold: true, fill: 0xE8ECF4, alignment: .center, wraps: true, isRuled: true)
  /// Of remarks under a title or a table.
  package static let remark = CellStyle(color: 0x565D6B)

  /// The code by which a spreadsheet knows the number format.
  var code: String? {
    switch number {
    case .general: nil
    case .decimals(let places): "#,##0" + Self.tail(places)
    case .percent(let places): "0\(Self.tail(places))%"
    case .signed(let places): "+#,##0\(Self.tail(places));-#,##0\(Self.tail(places));0\(Self.tail(places))"
    case .day: "yyyy-mm-dd"
    case .dayTime: "yyyy-mm-dd hh:mm"
    case .text: "@"
    }
  }

  private static func tail(_ places: Int) -> String {
    places > 0 ? "." + String(repeating: "0", count: min(places, 6)) : ""
  }
}
