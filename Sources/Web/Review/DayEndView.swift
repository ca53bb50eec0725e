import Content
import HTML
import Kernel
import Quality

/// The end of a reviewer's day: what was done, how it agrees with others, and a line for the weekly meeting.
struct DayEndView: Component {
  let end: DayEnd
  let words: Words
  let token: String

  private var day: ReviewerDay { end.day }

  var body: Markup {
    div(.class("sheet day-end"), Attribute("data-page", ReviewLinks.review)) {
      h2 { words(day.done > 0 ? DayEndWords.allDone : DayEndWords.nothing) }
      if day.done == 0 { p(.class("quiet")) { words(DayEndWords.why) } }
      if day.done + day.skipped > 0 { figures }
      line
      if !end.lines.isEmpty { week }
    }
  }

  private var figures: Markup {
    dl(.class("facts")) {
      fact(DayEndWords.done, String(day.done))
      fact(DayEndWords.left, String(day.left))
      fact(DayEndWords.skipped, String(day.skipped))
      fact(DayEndWords.median, day.medianSeconds.map { words.duration(Milliseconds($0) * 1000) } ?? "–")
      if let lowest = day.lowest {
        let title = end.lowest ?? lowest.criterion
        fact(DayEndWords.lowest, words(DayEndWords.mean(lowest, title, words.decimals(lowest.mean, 1))))
      }
      if let agreement = day.agreement, agreement.judgements > 0 {
        let share = Double(agreement.same) / Double(agreement.judgements)
        fact(DayEndWords.agreement, words(DayEndWords.agreement(agreement, words.percent(share))))
      }
    }
  }

  private func fact(_ title: LocalizedText, _ value: String) -> Markup {
    div {
      dt { words(title) }
      dd(.class("num")) { value }
    }
  }

  private var line: Markup {
    form(.method("post"), .action(ReviewLinks.line), .class("fields")) {
      input(.type("hidden"), .name("csrf"), .value(token))
      Field(words(DayEndWords.line), help: words(DayEndWords.lineHelp)) {
        input(
          .type("text"), .name("line"), .maxLength(WeeklyLines.longest),
          .value(end.lines.first { $0.day == day.day }?.text))
      }
      button { words(DayEndWords.save) }
    }
  }

  @MarkupBuilder private var week: Markup {
    h2 { words(DayEndWords.week) }
    dl(.class("lines")) {
      for line in end.lines {
        dt(.class("quiet small num")) { line.day.description }
        dd { line.text }
      }
    }
  }
}
