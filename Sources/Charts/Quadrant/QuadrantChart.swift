package import HTML

/// Speed against quality: one mark per agent with both intervals as a cross, and the targets as the middle lines.
///
/// Names stand beside their marks, or at the end of a thin line where it is crowded. Beyond thirty agents only the
/// notable ones keep their names and the rest carry the numbers of the key below; beyond 120 the rest carry nothing.
package struct QuadrantChart: Component, Sendable {
  /// One agent.
  package struct Agent: Sendable {
    /// The name, as people say it.
    package let name: String
    /// Along x: speed.
    package let speed: Estimate
    /// Along y: quality.
    package let quality: Estimate
    /// The state, as shape and colour of the mark.
    package let light: Light
    /// Keeps its name even among many.
    package let isNotable: Bool

    /// One agent's two figures.
    package init(name: String, speed: Estimate, quality: Estimate, light: Light = .unjudged, isNotable: Bool = false) {
      self.name = name
      self.speed = speed
      self.quality = quality
      self.light = light
      self.isNotable = isNotable
    }
  }

  /// What the four corners mean, in the caller's words; better is right and up.
  package struct Corners: Sendable {
    /// Right and up.
    package let fastAndGood: String
    /// Right and down.
    package let fastButPoor: String
    /// Left and up.
    package let slowButGood: String
    /// Left and down.
    package let slowAndPoor: String

    /// The names of the four corners.
    package init(fastAndGood: String, fastButPoor: String, slowButGood: String, slowAndPoor: String) {
      self.fastAndGood = fastAndGood
      self.fastButPoor = fastButPoor
      self.slowButGood = slowButGood
      self.slowAndPoor = slowAndPoor
    }
  }

  let text: ChartText
  let speed: Axis
  let quality: Axis
  let corners: Corners
  let agents: [Agent]
  let width: Double
  let height: Double

  /// The picture of a team; an agent whose figures are not finite is left out.
  ///
  /// - Parameters:
  ///   - width: In CSS pixels; at least 240.
  ///   - height: Of the drawing without its key; at least 200.
  package init(
    text: ChartText, speed: Axis, quality: Axis, corners: Corners, agents: [Agent], width: Double = 640,
    height: Double = 440
  ) {
    self.text = text
    self.speed = speed
    self.quality = quality
    self.corners = corners
    self.agents = agents.filter { $0.speed.value.isFinite && $0.quality.value.isFinite }
    self.width = max(width, 240)
    self.height = max(height, 200)
  }

  package var body: Markup {
    if agents.isEmpty {
      EmptyPicture(text: text, width: width)
    } else {
      let drawing = QuadrantDrawing(chart: self)
      let key = QuadrantKey(agents: agents, numbered: drawing.numbered, width: width)
      Picture(
        text: text, width: width, height: height + key.height, values: agents.map(hint),
        content: Markup(joining: [drawing.body, key.markup(top: height)]))
    }
  }

  func hint(for agent: Agent) -> String {
    "\(agent.name): \(agent.speed.written(speed.format)) · \(agent.quality.written(quality.format))"
  }
}
