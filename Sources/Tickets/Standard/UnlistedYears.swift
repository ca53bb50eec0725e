package import Kernel

extension ResponseStandard {
  /// For each calendar that lists holidays, but not those of all these years, a sentence that says so.
  ///
  /// A calendar that lists none at all is meant to have none.
  package func unlistedHolidays(in years: ClosedRange<Int>) -> [Sentence] {
    calendars.compactMap { named in
      guard let listed = named.calendar.listedYears else { return nil }
      let before =
        years.lowerBound < listed.lowerBound ? [years.lowerBound...min(years.upperBound, listed.lowerBound - 1)] : []
      let after =
        years.upperBound > listed.upperBound ? [max(years.lowerBound, listed.upperBound + 1)...years.upperBound] : []
      let missing = (before + after).map(Self.written)
      guard let first = missing.first, let last = missing.last else { return nil }
      let both: Sentence = missing.count == 1 ? first : "\(first) and \(last)"
      return """
        The calendar `\(named.id)` lists the holidays of \(Self.written(listed)) only: in \(both) business time runs \
        through every holiday. Add them to the response standard and publish it.
        """
    }
  }

  private static func written(_ years: ClosedRange<Int>) -> Sentence {
    years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound) to \(years.upperBound)"
  }
}

extension BusinessCalendar {
  /// The years from the first to the last of which a holiday or another special day is listed; nil when none is.
  fileprivate var listedYears: ClosedRange<Int>? {
    let years = special.keys.map { $0.date.year }
    guard let first = years.min(), let last = years.max() else { return nil }
    return first...last
  }
}
