import Content
import HTML
import Kernel
import People
import Quality

/// Each reviewer's part of a draw; who only reviews sees the own part and that of all others together.
struct DrawReviewers: Component {
  let reading: DrawDayReading
  let words: Words

  var body: Markup {
    div(.class("wide")) {
      table {
        Headings(
          [words(DrawWords.reviewer)] + [DrawWords.drawn, DrawWords.done, DrawWords.left].map { "#\(words($0))" })
        tbody {
          for line in lines {
            tr {
              th(.scope("row")) { line.name }
              td(.class("num")) { line.progress.drawn }
              td(.class("num")) { line.progress.reviewed }
              td(.class("num")) { line.progress.open == 0 ? "–" : "\(line.progress.open)" }
            }
          }
        }
      }
    }
  }

  private var lines: [(name: String, progress: DrawProgress)] {
    let shares = reading.shares
    if reading.sight.manages {
      let names = Dictionary(keepingFirst: reading.reviewers.map { ($0.id, $0.name) })
      return shares.reviewers.filter { $0.value.drawn > 0 }.map { id, progress in
        (id.flatMap { names[$0] } ?? words(DrawWords.nobody), progress)
      }.sorted { $0.0 < $1.0 }
    }
    let own = reading.sight.viewpoint.reviewer.flatMap { shares.reviewers[$0] } ?? DrawProgress()
    let rest = DrawProgress(
      open: shares.whole.open - own.open, reviewed: shares.whole.reviewed - own.reviewed,
      skipped: shares.whole.skipped - own.skipped)
    return [(words(DrawWords.you), own), (words(DrawWords.others), rest)]
  }
}

/// Each agent's part of a draw.
struct DrawAgents: Component {
  let reading: DrawDayReading
  let words: Words

  var body: Markup {
    div(.class("wide tall"), .role("region"), .ariaLabel(words(DrawWords.byAgent)), .tabIndex(0)) {
      table {
        Headings(
          [words(DrawWords.agent)]
            + [DrawWords.answered, DrawWords.quota, DrawWords.drawn, DrawWords.done, DrawWords.skipped].map {
              "#\(words($0))"
            })
        tbody {
          for (line, progress) in reading.agentLines {
            tr {
              th(.scope("row")) { line.agent }
              td(.class("num")) { line.tickets }
              td(.class("num")) { line.quota }
              td(.class("num")) { progress.drawn }
              td(.class("num")) { progress.reviewed }
              td(.class("num")) { progress.skipped == 0 ? "–" : "\(progress.skipped)" }
            }
          }
        }
      }
    }
  }
}

/// The tickets that were passed over, and why.
struct DrawSkips: Component {
  let reading: DrawDayReading
  let words: Words

  var body: Markup {
    if reading.skips.isEmpty {
      p(.class("quiet")) { words(DrawWords.noSkips) }
    } else {
      div(.class("wide")) {
        table {
          Headings(headings.map { words($0) })
          tbody { for skip in reading.skips { row(skip) } }
        }
      }
    }
  }

  private var headings: [LocalizedText] {
    [DrawWords.ticket, DrawWords.agent, DrawWords.reason, DrawWords.replacement]
      + (reading.sight.manages ? [DrawWords.skipBy] : [])
  }

  private func row(_ skip: DrawReport.Skip) -> Markup {
    tr {
      th(.scope("row")) { skip.number }
      td { reading.sight.seesAgents ? skip.agent : words(DrawWords.hidden) }
      td(.class("prose")) {
        words(reading.titles.title(of: skip.reason, channel: skip.channel, category: skip.category))
        if let note = skip.note { span(.class("quiet")) { " · \(note)" } }
      }
      td { skip.replacement ?? words(DrawWords.noReplacement) }
      if reading.sight.manages { td(.title(words.time(skip.at))) { skip.by == "assay" ? "–" : skip.by } }
    }
  }
}

/// Hands what waits for a reviewer to another.
struct HandOverForm: Component {
  let reading: DrawDayReading
  let frame: Frame

  private var words: Words { frame.words }

  /// Those for whom something of this day waits.
  private var holders: [Reviewer] {
    reading.reviewers.filter { reading.shares.reviewers[$0.id].map { $0.open > 0 } ?? false }
  }

  var body: Markup {
    if !holders.isEmpty && reading.sight.team == nil {
      h2 { words(DrawWords.handOver) }
      frame.form(DrawsLinks.handovers(reading.day), .class("line")) {
        Field(words(DrawWords.from)) { choice("from", holders) }
        Field(words(DrawWords.to)) { choice("to", reading.reviewers.filter(\.isActive)) }
        Field(words(DrawWords.scope)) {
          select(.name("scope")) {
            option(.value("day")) { words(DrawWords.thisDay) }
            option(.value("all")) { words(DrawWords.everyDay) }
          }
        }
        button { words(DrawWords.move) }
      }
      p(.class("quiet small")) { words(DrawWords.handOverHelp) }
    }
  }

  private func choice(_ name: String, _ reviewers: [Reviewer]) -> Markup {
    select(.name(name), .required()) {
      option(.value("")) { words(DrawWords.choose) }
      for reviewer in reviewers { option(.value(reviewer.id.description)) { reviewer.name } }
    }
  }
}
