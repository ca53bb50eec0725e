import HTML
import Tickets

/// The light of a clock: a shape, a colour and a word.
struct LightMark: Component {
  let light: Countdown.Light?
  let words: Words

  var body: Markup {
    span(.class("state", light?.tone)) {
      span(.ariaHidden("true")) { light?.shape ?? "–" }
      words(BoardWords.light(light))
    }
  }
}

extension Countdown.Light {
  var shape: String {
    switch self {
    case .green: "●"
    case .yellow: "▲"
    case .red, .breached: "■"
    }
  }

  /// The class of its colour.
  var tone: String {
    switch self {
    case .green: "good"
    case .yellow: "warn"
    case .red, .breached: "bad"
    }
  }
}
