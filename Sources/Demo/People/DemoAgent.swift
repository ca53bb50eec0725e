package import Kernel

/// A made-up agent.
package struct DemoAgent: Sendable {
  /// Position in the roster, from 0.
  package let number: Int
  package let name: String
  package let team: String
  package let hired: Day
  package let story: Story
  /// The language the agent works in; now and then a ticket in the other one comes in.
  package let language: Language
  /// How the agent writes on most days.
  let style: Style
  /// What is the agent's own, beside the story: added to every quality, and multiplied into the pace.
  let skill: Double
  let tempo: Double

  static func roster(_ count: Int, plot: Plot, seed: UInt64) -> [DemoAgent] {
    (0..<count).map { number in
      var dice = Dice(seed: seed, 1, UInt64(number))
      let language: Language = number % 4 == 3 ? .english : .chinese
      let story = Story.of(agent: number)
      let steady = story == .steady
      return DemoAgent(
        number: number, name: name(number, language), team: team(number, language),
        hired: hired(story, plot, &dice), story: story, language: language, style: style(story, number),
        skill: steady ? dice.normal(deviation: 0.45) : 0,
        tempo: steady ? dice.logNormal(median: 1, sigma: 0.36) : 1)
    }
  }

  private static func name(_ number: Int, _ language: Language) -> String {
    Names.full(number, language) + (number < 480 ? "" : " \(number)")
  }

  private static func team(_ number: Int, _ language: Language) -> String {
    language == .english ? "International" : ["在线一组", "在线二组", "售后组"][number % 3]
  }

  private static func hired(_ story: Story, _ plot: Plot, _ dice: inout Dice) -> Day {
    let first = plot.days.first ?? plot.newHireStarts
    return story == .newHire ? plot.newHireStarts : first - dice.whole(in: 120...1500)
  }

  private static func style(_ story: Story, _ number: Int) -> Style {
    switch story {
    case .fastButCanned: .canned
    case .slowButExcellent, .exemplary: .excellent
    case .improving: .rambling
    case .newHire: .textbook
    case .declining: .warm
    case .steady: [Style.warm, .textbook, .terse, .warm, .textbook, .rambling, .excellent][number % 7]
    }
  }

  /// How the agent writes on that day: training and tiredness show in the words too.
  func style(on day: Day, in plot: Plot) -> Style {
    switch story {
    case .improving where day > plot.training: .warm
    case .declining where plot.share(of: day) > 0.6: .terse
    default: style
    }
  }

  /// Whether the agent works that day: two days off a week, ill in the bad week, not before being hired.
  func works(on day: Day, in plot: Plot) -> Bool {
    guard day >= hired else { return false }
    if plot.ill.contains(number), plot.badWeek.contains(day) { return false }
    let off = [[6, 7], [7, 1], [5, 6], [6, 7], [3, 7], [6, 2]][number % 6]
    return !off.contains(day.weekday)
  }

  /// The agent's hours on a day, in milliseconds after midnight; early and late change from week to week.
  func shift(on day: Day) -> Range<Milliseconds> {
    let late = ((day.number + 3) / 7 + number + number / 4) % 2 == 0
    return late ? 46_800_000..<79_200_000 : 28_800_000..<61_200_000
  }
}
