package import Kernel

/// One cell of a sheet: a value and how it looks.
///
/// A text is never taken for a formula.
package struct SheetCell: Sendable, Equatable {
  /// What a cell holds.
  package enum Value: Sendable, Equatable {
    case empty
    case text(String)
    case number(Double)
    case day(Day)
    case dayTime(WallClock)
  }

  package var value: Value
  package var style: CellStyle

  package init(_ value: Value, _ style: CellStyle = .plain) {
    self.value = value
    self.style = style
  }

  package static let empty = SheetCell(.empty)

  package static func text(_ text: String, _ style: CellStyle = .plain) -> SheetCell {
    SheetCell(.text(text), style)
  }

  /// A whole number; an empty cell when nil.
  package static func integer(_ number: Int?) -> SheetCell {
    SheetCell(number.map { .number(Double($0)) } ?? .empty, CellStyle(number: .decimals(0)))
  }

  /// A number with so many decimals; an empty cell when nil or not finite.
  package static func number(_ number: Double?, decimals: Int) -> SheetCell {
    SheetCell(number.map(Value.number) ?? .empty, CellStyle(number: .decimals(decimals)))
  }

  /// A share 0…1, written as a percentage; an empty cell when nil or not finite.
  package static func share(_ share: Double?, decimals: Int = 1) -> SheetCell {
    SheetCell(share.map(Value.number) ?? .empty, CellStyle(number: .percent(decimals)))
  }

  /// A difference, written with its sign; an empty cell when nil or not finite.
  package static func difference(_ number: Double?, decimals: Int) -> SheetCell {
    SheetCell(number.map(Value.number) ?? .empty, CellStyle(number: .signed(decimals)))
  }

  package static func day(_ day: Day) -> SheetCell {
    SheetCell(.day(day), CellStyle(number: .day, alignment: .leading))
  }

  package static func dayTime(_ time: WallClock) -> SheetCell {
    SheetCell(.dayTime(time), CellStyle(number: .dayTime, alignment: .leading))
  }

  /// The same cell with its style changed.
  package func styled(_ change: (inout CellStyle) -> Void) -> SheetCell {
    var cell = self
    change(&cell.style)
    return cell
  }

  /// The number a spreadsheet keeps; nil for texts and for what is empty or not finite.
  var serial: Double? {
    switch value {
    case .empty, .text: nil
    case .number(let number): number.isFinite ? number : nil
    case .day(let day): Self.serial(day)
    case .dayTime(let time): Self.serial(time.day) + Double(time.millisecond) / Double(WallClock.dayLength)
    }
  }

  /// Days since 1899-12-30, as spreadsheets count them from 1900-03-01 on.
  private static func serial(_ day: Day) -> Double { Double(day.number + 25_569) }

  /// About how many cells of a terminal its content takes: Chinese takes two.
  var width: Int {
    switch value {
    case .empty: 0
    case .text(let text): TextWidth.cells(text)
    case .number(let number): number.isFinite ? numberWidth(number) : 0
    case .day: 10
    case .dayTime: 16
    }
  }

  /// How many digits stand before the point.
  private static func digits(_ number: Double) -> Int {
    var (rest, count) = (Int(number), 1)
    while rest >= 10 { (rest, count) = (rest / 10, count + 1) }
    return count
  }

  private func numberWidth(_ number: Double) -> Int {
    let digits = Self.digits(min(number.magnitude, 1e15))
    return switch style.number {
    case .decimals(let places): digits + digits / 4 + places + (places > 0 ? 1 : 0) + (number < 0 ? 1 : 0)
    case .signed(let places): digits + digits / 4 + places + 2
    case .percent(let places): Self.digits(min(number.magnitude * 100, 1e15)) + places + 2
    default: 10
    }
  }
}
