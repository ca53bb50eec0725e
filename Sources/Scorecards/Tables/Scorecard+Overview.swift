internal import Kernel
internal import People
internal import Statistics

extension Scorecard {
  package func title(_ words: ScorecardWords) -> String {
    let whose = request.agent ?? request.team
    return [words("绩效记分卡", "Scorecards"), month.description, whose].compactMap(\.self).joined(separator: " · ")
  }

  package func subtitle(_ words: ScorecardWords) -> String {
    let (tickets, reviews) = (counted.response.handled, counted.quality.count)
    let people = words("\(agents.count) 人", agents.count == 1 ? "1 agent" : "\(agents.count) agents")
    return [
      people, words("\(tickets) 单", "\(tickets) tickets"),
      words("\(reviews) 单随机抽检", "\(reviews) random reviews"),
      words("截至 ", "as of ") + written(request.now) + " " + zone.name,
    ].joined(separator: " · ")
  }

  /// What the scorecards are of: an agent, or everybody.
  private var counted: MonthFigures { request.agent == nil ? team : agents.first?.figures ?? team }

  func written(_ instant: Instant) -> String {
    zone.wallClock(at: instant).description.prefix(16).split(separator: "T").joined(separator: " ")
  }

  /// One row an agent, as narrow as a terminal.
  package func narrowTable(_ words: ScorecardWords) -> ReportTable {
    var table = ReportTable(
      words("客服", "Agents"),
      columns: [
        .init(words("客服", "Agent"), .name), .init(words("工单", "Tickets")),
        .init(words("首响中位", "Median"), unit: words("(分)", " (min)")), .init("p95", unit: words("(分)", " (min)")),
        .init(words("达标", "Met"), unit: words("%", " %")), .init(words("满意", "CSAT"), unit: words("%", " %")),
        .init(words("质量分", "Quality")), .init("n"), .init(words("状态", "State"), .word),
      ])
    table.rows = agents.map { card in
      let response = card.figures.response
      return ReportTable.Row([
        .text(card.agent.name), .count(response.handled), .minutes(response.firstResponse?.median.median),
        .minutes(response.firstResponse?.p95, isFaint: response.firstResponse?.p95IsFaint ?? false),
        .percent(response.firstResponseAttainment.rate), .percent(response.satisfaction),
        .score(card.figures.quality, intervalDecimals: 0), .count(card.figures.quality.count),
        .text(words.state(card.mainState)),
      ])
    }
    table.rows.append(narrowTotal(words))
    table.notes = (table.hasFaintCells ? [faintNote(words)] : []) + notes(words)
    return table
  }

  private func narrowTotal(_ words: ScorecardWords) -> ReportTable.Row {
    let response = team.response
    let quality = standings.first { $0.target.metric == .qualityMean }
    let state = quality.map(\.state) ?? TargetState.worst(standings.map(\.state))
    return ReportTable.Row(
      [
        .text(words("团队", "Team")), .count(response.handled), .minutes(response.firstResponse?.median.median),
        .minutes(response.firstResponse?.p95), .percent(response.firstResponseAttainment.rate),
        .percent(response.satisfaction), .score(team.quality, intervalDecimals: 0), .count(team.quality.count),
        .text(words.state(state)),
      ], isTotal: true)
  }

  /// One row an agent with everything that is compared.
  package func wideTable(_ words: ScorecardWords) -> ReportTable {
    let percent = words("%", " %")
    let minutes = words("(分)", " (min)")
    var table = ReportTable(
      words("客服", "Agents"),
      columns: [
        .init(words("客服", "Agent"), .name, id: "agent"), .init(words("工单", "Tickets"), id: "tickets"),
        .init(words("首响中位", "Median first response"), unit: minutes, id: "median"),
        .init("p95", unit: minutes, id: "p95"), .init(words("首响达标", "Response met"), unit: percent, id: "response"),
        .init(words("解决达标", "Resolution met"), unit: percent, id: "resolution"),
        .init(words("满意度", "CSAT"), unit: percent, id: "csat"), .init(words("质检数", "Reviews"), id: "reviews"),
        .init(words("质量分", "Quality"), id: "quality"), .init(words("组", "Group"), .word, id: "group"),
        .init(words("同口径首响", "First response, same mix"), unit: minutes, id: "same-mix-response"),
        .init(words("同口径质量", "Quality, same mix"), id: "same-mix-quality"),
        .init(words("状态", "State"), .word, id: "state"), .init(words("上月", "Last month"), .word, id: "last-state"),
      ])
    table.rows = agents.map { ReportTable.Row(wideCells($0, words)) }
    table.notes =
      (table.hasFaintCells ? [faintNote(words)] : []) + notes(words) + [
        words(
          "同口径：按全队的渠道 × 优先级构成折算，避免因接的单不同而不可比。同一字母的人差异不显著。",
          "Same mix: as if everyone had the whole team's channels and priorities. Agents who share a letter cannot be told apart."
        )
      ]
    return table
  }

  private func wideCells(_ card: AgentCard, _ words: ScorecardWords) -> [ReportCell] {
    let (response, first) = (card.figures.response, card.figures.response.firstResponse)
    let letters = comparison?.letters(of: card.agent.name) ?? ""
    return [
      .text(card.agent.name), .count(response.handled), .minutes(first?.median.median),
      .minutes(first?.p95, isFaint: first?.p95IsFaint ?? false), .percent(response.firstResponseAttainment.rate),
      .percent(response.resolutionAttainment.rate), .percent(response.satisfaction), .count(card.figures.quality.count),
      .score(card.figures.quality), .text(letters.isEmpty ? "–" : letters),
      card.standardisedSpeed.map {
        .number($0.value / 60_000, decimals: 1, isFaint: $0.coverage < Award.neededCoverage)
      }
        ?? .none,
      card.standardisedQuality.map { .number($0.value, decimals: 1, isFaint: $0.coverage < Award.neededCoverage) }
        ?? .none, .text(words.state(card.mainState)), .text(words.state(card.previousMainState)),
    ]
  }

  private func faintNote(_ words: ScorecardWords) -> String {
    words(
      "带 ~ 或灰色的数字仅供参考：p95 不足 20 单，或本人的单没有覆盖全队构成的八成。",
      "~ or grey: a hint and no more; a p95 of fewer than 20 tickets, or same-mix figures over less than 80 % of the team's mix."
    )
  }

  /// What scores and states rest on.
  package func notes(_ words: ScorecardWords) -> [String] {
    let needed = TargetState.neededCount
    return [
      words(
        "质量分只用随机抽检，括号里是含有限总体修正的 95 % 区间；抽检不足 \(needed) 单或分数全同时，借用全队组内标准差。状态：整个区间未达目标为「未达标」，数值未达但区间够到为「观察」，不足 \(needed) 例为「–」；看质量目标，没有质量目标时看最差的一项。",
        "Quality uses random reviews only; in brackets its 95 % interval with finite-population correction; below \(needed) reviews, or when all scores are equal, by the spread within the team's agents. State: below when the whole interval misses the target, watch when only the figure does, – below \(needed) cases; against the quality target, or without one the worst over all targets."
      )
    ] + LeftOutNote.text(ratingsLeftOut, words)
  }
}

extension TargetState {
  /// The worst of some states; nil when there are none.
  static func worst(_ states: [TargetState?]) -> TargetState? {
    let known = states.compactMap(\.self)
    return known.contains(.below) ? .below : known.contains(.watch) ? .watch : known.isEmpty ? nil : .fine
  }
}
