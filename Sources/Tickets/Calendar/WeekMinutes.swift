package import Kernel

extension BusinessCalendar {
  /// A calendar of intervals in minutes since Sunday 00:00 of the zone's wall clock, the form in which Zendesk exports
  /// a schedule.
  ///
  /// An interval may pass midnight or the end of the week; one longer than a day is cut into days.
  package init(zone: Zone, minutesSinceSunday intervals: [Range<Int>], special: [Day: [OpenHours]] = [:]) {
    var weekly: [Int: [OpenHours]] = [:]
    for interval in intervals {
      var start = interval.lowerBound
      while start < interval.upperBound {
        let end = min(interval.upperBound, start + 1440)
        let (day, opens) = (start / 1440, start % 1440)
        let spell = OpenHours(opens: Milliseconds(opens) * 60_000, closes: Milliseconds(end - day * 1440) * 60_000)
        // Monday is 1 and Sunday 7 here.
        if let spell { weekly[(day + 6) % 7 + 1, default: []].append(spell) }
        start = end
      }
    }
    self.init(zone: zone, weekly: weekly, special: special)
  }
}
